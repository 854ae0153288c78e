using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Spaces.Costs;
using Deployments.Spaces.Filters;

namespace Deployments.Spaces.Templates;

/// <summary>A template of stacks: node groups with slots to fill. Immutable.</summary>
public sealed record SpaceDefinition
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name for display.</summary>
    public string Name { get; init; } = "";

    /// <summary>A description in a sentence or two.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The physical groups.</summary>
    public ValueList<SpaceGroup> Groups { get; init; }

    /// <summary>True when stacks hold what is chosen and nothing else; false when they are completed by what goes without saying.</summary>
    public bool IsExact { get; init; }

    /// <summary>A filter on the stacks, in addition to the rules.</summary>
    public StackFilter Where { get; init; } = StackFilter.Always;

    /// <summary>Costs of its own for ranking stacks, in addition to <c>SpaceCost.Named</c>.</summary>
    public ValueList<WeightedCost> Costs { get; init; }

    /// <summary>Sources of the definition.</summary>
    public ValueList<string> Sources { get; init; }

    /// <summary>The same template on other hardware: it replaces that of every physical group without a <see cref="SpaceGroup.HardwareReason"/>.</summary>
    /// <param name="hardware">The hardware; null leaves the template as it is.</param>
    /// <returns>The template.</returns>
    public SpaceDefinition On(HardwareProfile? hardware) => hardware is null ? this
        : this with { Groups = [.. Groups.Select(g => g.HardwareReason is null ? g with { Hardware = hardware } : g)] };

    /// <summary>Starts a definition in code.</summary>
    /// <param name="id">The id.</param>
    /// <returns>An empty builder.</returns>
    public static SpaceBuilder Build(string id) => new(id);
}
