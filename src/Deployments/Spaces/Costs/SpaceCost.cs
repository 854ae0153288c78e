using Deployments.Collections;
using Deployments.Knowledge;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Costs;

/// <summary>A cost of components; a stack costs the sum over its components. Immutable.</summary>
/// <param name="Name">The cost's name.</param>
/// <param name="Of">The cost of a component: a finite number, rounded to thousandths.</param>
public sealed record SpaceCost(string Name, Func<Component, double> Of)
{
    /// <summary>One for each component.</summary>
    public static SpaceCost Components { get; } = new("components", static _ => 1);

    /// <summary>One for each component and one for each of its needs of error severity: what there is to run and to know.</summary>
    public static SpaceCost Complexity { get; } = new("complexity", static c => 1 + c.Needs.Count(static n => n.Severity == Severity.Error));

    /// <summary>
    /// The least memory in GiB that is stated for each component, added up. A vendor's figure for a whole machine counts as the component's own, so the sum
    /// ranks stacks and is not the size of a machine.
    /// </summary>
    public static SpaceCost Memory { get; } = new("memory", static c => c.Minimum?.MemoryGiB ?? 0);

    /// <summary>How far components are from being actively developed: maintenance 1, deprecated 2, research 3, end of life 4.</summary>
    public static SpaceCost Immaturity { get; } = new("maturity", static c => c.Lifecycle.State switch
    {
        LifecycleState.Active => 0,
        LifecycleState.Maintenance => 1,
        LifecycleState.Deprecated => 2,
        LifecycleState.Research => 3,
        _ => 4,
    });

    /// <summary>One for each component that is not free software.</summary>
    public static SpaceCost Licence { get; } = new("licence", static c => c.License.Contains("proprietary", StringComparison.OrdinalIgnoreCase) ? 1 : 0);

    /// <summary>The costs that have a name.</summary>
    public static ValueList<SpaceCost> Named { get; } = [Components, Complexity, Memory, Immaturity, Licence];

    /// <summary>A cost from a table of weights; components that are not in it cost nothing.</summary>
    /// <param name="weights">The cost of each component.</param>
    /// <returns>The cost.</returns>
    public static SpaceCost Weights(IReadOnlyDictionary<ComponentId, double> weights) => new("weights", c => weights.GetValueOrDefault(c.Id));
}
