using Deployments.Collections;
using Deployments.Diagrams.Searching;
using Deployments.Spaces.Operations;
using Deployments.Stacks;
using Deployments.Text;

namespace Deployments.Spaces;

public sealed partial class Space
{
    private const double CostScale = 1000;

    /// <summary>A cost by its name: one of the definition's own, or of <see cref="SpaceCost.Named"/>.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The cost.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="InputException">There is no such cost, or it weighs what the catalogue does not have.</exception>
    public SpaceCost CostNamed(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        string[] names = [.. Definition.Costs.Select(c => c.Name), .. SpaceCost.Named.Select(c => c.Name)];
        return Definition.Costs.FirstOrDefault(c => c.Name == name)?.ToCost(Catalog)
            ?? SpaceCost.Named.FirstOrDefault(c => c.Name == name)
            ?? throw new InputException($"unknown cost '{name}'", null, Suggestion.For(name, names) ?? $"the costs are {string.Join(", ", names)}");
    }

    /// <summary>The cheapest stacks, by shortest path through the diagram. Takes time proportional to its nodes and to <paramref name="count"/>.</summary>
    /// <param name="count">How many; fewer when the space has fewer.</param>
    /// <param name="cost">What to count.</param>
    /// <param name="picks">What must be chosen: for each variable by its place the place of its value; null for nothing.</param>
    /// <returns>The stacks, cheapest first; of equally cheap ones always the same, in the same order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="cost"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public ValueList<RankedStack> Best(int count, SpaceCost cost, IReadOnlyDictionary<int, int>? picks = null)
    {
        ArgumentNullException.ThrowIfNull(cost);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return Rank(BestPaths.Find(compiled, Restrict(picks), CostsOf(cost), count));
    }

    /// <summary>The stacks that no other beats in both of two costs, one for each pair of costs.</summary>
    /// <param name="first">The first cost.</param>
    /// <param name="second">The second cost.</param>
    /// <returns>The stacks by rising first and falling second cost.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ValueList<RankedStack> ParetoOptimal(SpaceCost first, SpaceCost second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return Rank(BestPaths.FindUnbeaten(compiled, Restrict([]), CostsOf(first), CostsOf(second)));
    }

    /// <summary>The valid stacks that differ least from a stack: its repairs.</summary>
    /// <param name="stack">A stack whose groups match those of the template by their place.</param>
    /// <param name="count">How many.</param>
    /// <returns>The stacks by rising number of components that are added or removed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stack"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public ValueList<RankedStack> Nearest(Stack stack, int count)
    {
        ArgumentNullException.ThrowIfNull(stack);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        NodeGroup?[] matched = variables.Match(stack);
        long[][] costs = NoCosts();
        variables.AddCosts(costs, model, (group, component, isThere) => (matched[group]?.Components.Contains(component.Id) ?? false) == isThere ? 0 : (long)CostScale);
        return Rank(BestPaths.Find(compiled, Restrict([]), costs, count));
    }

    /// <summary>Fills a half-made choice with the fewest components.</summary>
    /// <param name="picks">For some variables, by their place, the place of the value that is chosen.</param>
    /// <returns>The stack, or null when none is left.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="picks"/> is null.</exception>
    public Stack? Complete(IReadOnlyDictionary<int, int> picks)
    {
        ArgumentNullException.ThrowIfNull(picks);
        ValueList<RankedStack> best = Best(1, SpaceCost.Components, picks);
        return best.Count == 0 ? null : best[0].Stack;
    }

    private long[][] CostsOf(SpaceCost cost)
    {
        long[][] costs = NoCosts();
        variables.AddCosts(costs, model, (_, component, isThere) => isThere ? (long)Math.Round(cost.Of(component) * CostScale) : 0);
        return costs;
    }

    private long[][] NoCosts() =>
        [.. Enumerable.Range(0, compiled.VariableCount).Select(v => new long[compiled.DomainSize(v)])];

    private Restriction Restrict(IReadOnlyDictionary<int, int>? picks)
    {
        var restriction = new Restriction(compiled);
        foreach ((int variable, int value) in picks ?? new Dictionary<int, int>())
        {
            ArgumentOutOfRangeException.ThrowIfNegative(variable, nameof(picks));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(variable, Variables.Count, nameof(picks));
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(picks));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(value, Variables[variable].Values.Count, nameof(picks));
            restriction.Allow(variable, 1UL << value);
        }

        return restriction;
    }

    private ValueList<RankedStack> Rank(List<(byte[] Choice, long Cost, long Second)> found) =>
        [.. found.Select(f => new RankedStack(MakeStack(f.Choice), f.Cost / CostScale, f.Second / CostScale))];
}
