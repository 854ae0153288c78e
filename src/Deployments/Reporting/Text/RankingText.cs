using System.Globalization;
using Deployments.Collections;
using Deployments.Spaces.Ranking;
using Deployments.Stacks;

namespace Deployments.Reporting.Text;

/// <summary>Writes stacks with their costs for people: the costs under their names, then each group with the ids of its components.</summary>
public static class RankingText
{
    /// <summary>Writes stacks as plain text.</summary>
    /// <param name="stacks">The stacks, such as <c>Space.Best</c> finds them.</param>
    /// <param name="costs">The names of the one or two costs that they were ranked by.</param>
    /// <returns>A line of names and a line for each stack, each with <c>\n</c> at its end; empty when there is no stack.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stacks"/> is null.</exception>
    public static string Write(IEnumerable<RankedStack> stacks, ValueList<string> costs) => Compose(stacks, costs).ToString();

    /// <summary>Writes stacks with styles, for output in colour.</summary>
    /// <param name="stacks">The stacks, such as <c>Space.Best</c> finds them.</param>
    /// <param name="costs">The names of the one or two costs that they were ranked by.</param>
    /// <returns>The text that <see cref="Write"/> gives, with styles.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stacks"/> is null.</exception>
    public static StyledText Compose(IEnumerable<RankedStack> stacks, ValueList<string> costs)
    {
        ArgumentNullException.ThrowIfNull(stacks);
        var table = new TextTable([.. costs.Select(static c => new TextColumn(c, IsNumber: true))]);
        foreach (RankedStack stack in stacks)
        {
            double[] own = [stack.Cost, stack.SecondCost];
            table.Add(
                _ => Groups(stack.Stack),
                [.. own.Take(costs.Count).Select(static c => new TextSpan(c.ToString("#,0.###", CultureInfo.InvariantCulture), TextStyle.Strong))]);
        }

        var text = new StyledText();
        table.WriteTo(text, int.MaxValue);
        return text;
    }

    private static StyledLine Groups(Stack stack)
    {
        var line = new StyledLine();
        string separator = "";
        foreach (NodeGroup group in stack.AllGroups())
        {
            line.Add($"{separator}{group.Name}: ", TextStyle.Faint).Add(string.Join(' ', group.Components.Select(c => c.Value)));
            separator = " | ";
        }

        return line;
    }
}
