using Deployments.Collections;
using Deployments.Spaces.Compiling;
using Deployments.Spaces.Templates;

namespace Deployments.Spaces.Explaining;

/// <summary>Finds demands of an empty template that contradict each other.</summary>
internal static class Contradiction
{
    /// <summary>A smallest set of demands by deletion: each demand is dropped in turn, for good where the space stays empty without it.</summary>
    /// <param name="space">The space.</param>
    /// <param name="progress">Receives the share of demands that were tried, from 0 to 1.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <returns>The demands; empty when the space is not, or when the rules alone forbid every stack.</returns>
    public static ValueList<string> Find(CompiledTemplate space, IProgress<double>? progress, CancellationToken cancellation)
    {
        if (!space.Count.IsZero)
        {
            return [];
        }

        List<(string Text, Func<SpaceDefinition, SpaceDefinition> Drop)> demands = [.. TemplateDemands.Of(space.Definition)];
        var needed = new List<string>();
        SpaceDefinition present = space.Definition;
        for (int i = 0; i < demands.Count; i++)
        {
            SpaceDefinition without = demands[i].Drop(present);
            if (space.With(without, cancellation).Count.IsZero)
            {
                present = without;
            }
            else
            {
                needed.Add(demands[i].Text);
            }

            progress?.Report((i + 1) / (double)demands.Count);
        }

        return needed.ToValueList();
    }
}
