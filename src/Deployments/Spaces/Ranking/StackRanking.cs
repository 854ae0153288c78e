using Deployments.Collections;
using Deployments.Diagrams.Searching;
using Deployments.Spaces.Choosing;
using Deployments.Spaces.Compiling;
using Deployments.Spaces.Costs;
using Deployments.Stacks;
using Deployments.Text;

namespace Deployments.Spaces.Ranking;

/// <summary>Finds the cheapest and the nearest stacks.</summary>
internal static class StackRanking
{
    /// <summary>Costs are whole numbers of thousandths.</summary>
    public const double CostScale = 1000;

    /// <summary>A cost of the definition or of <see cref="SpaceCost.Named"/>.</summary>
    public static SpaceCost CostNamed(CompiledTemplate space, string name)
    {
        string[] names = [.. space.Definition.Costs.Select(c => c.Name), .. SpaceCost.Named.Select(c => c.Name)];
        return space.Definition.Costs.FirstOrDefault(c => c.Name == name)?.ToCost(space.Catalog)
            ?? SpaceCost.Named.FirstOrDefault(c => c.Name == name)
            ?? throw new InputException($"unknown cost '{name}'", null, Suggestion.For(name, names) ?? $"the costs are {string.Join(", ", names)}");
    }

    /// <summary>The cheapest stacks that meet some picks.</summary>
    public static ValueList<RankedStack> Best(Picks picks, int count, SpaceCost cost, CancellationToken cancellation)
    {
        CompiledTemplate space = picks.Space.DecidingComponents(cancellation);
        return Rank(space, BestPaths.Find(space.Solutions, Picks.Restrict(space, picks.Items), CostsOf(space, cost), count, cancellation));
    }

    /// <summary>The stacks that no other beats in both costs.</summary>
    public static ValueList<RankedStack> ParetoOptimal(CompiledTemplate space, SpaceCost first, SpaceCost second, CancellationToken cancellation)
    {
        space = space.DecidingComponents(cancellation);
        return Rank(
            space, BestPaths.FindUnbeaten(space.Solutions, new Restriction(space.Solutions), CostsOf(space, first), CostsOf(space, second), cancellation));
    }

    /// <summary>The stacks that differ from a stack in the fewest components.</summary>
    public static ValueList<RankedStack> Nearest(CompiledTemplate space, Stack stack, int count, CancellationToken cancellation)
    {
        space = space.DecidingComponents(cancellation);
        NodeGroup?[] matched = space.Variables.Match(stack);
        long[][] costs = NoCosts(space);
        space.Variables.AddCosts(
            costs, space.Model, (group, component, isThere) => (matched[group]?.Components.Contains(component.Id) ?? false) == isThere ? 0 : (long)CostScale);
        return Rank(space, BestPaths.Find(space.Solutions, new Restriction(space.Solutions), costs, count, cancellation));
    }

    /// <summary>For each variable the cost of each value, in thousandths.</summary>
    public static long[][] CostsOf(CompiledTemplate space, SpaceCost cost)
    {
        long[][] costs = NoCosts(space);
        space.Variables.AddCosts(costs, space.Model, (_, component, isThere) => isThere ? (long)Math.Round(cost.Of(component) * CostScale) : 0);
        return costs;
    }

    private static long[][] NoCosts(CompiledTemplate space) =>
        [.. Enumerable.Range(0, space.Solutions.VariableCount).Select(v => new long[space.Solutions.DomainSize(v)])];

    private static ValueList<RankedStack> Rank(CompiledTemplate space, List<(byte[] Choice, long Cost, long Second)> found) =>
        [.. found.Select(f => new RankedStack(space.ToStack(f.Choice), f.Cost / CostScale, f.Second / CostScale))];
}
