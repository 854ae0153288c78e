using Deployments.Reporting.Text;
using Deployments.Stacks;

namespace Deployments.Cli.Output;

/// <summary>Stacks as lines: numbers under their headings, then each group with the ids of its components.</summary>
internal sealed class StackTable(params string[] headings)
{
    private readonly List<(string[] Numbers, Stack Stack)> rows = [];

    public void Add(string[] numbers, Stack stack) => rows.Add((numbers, stack));

    public StyledText ToText()
    {
        var text = new StyledText();
        if (rows.Count == 0)
        {
            return text;
        }

        int[] widths = [.. headings.Select((h, i) => Math.Max(h.Length, rows.Max(r => r.Numbers[i].Length)))];
        StyledLine heading = text.Line();
        for (int i = 0; i < headings.Length; i++)
        {
            heading.Add(headings[i].PadLeft(widths[i]) + "  ", TextStyle.Faint);
        }

        foreach ((string[] numbers, Stack stack) in rows)
        {
            StyledLine line = text.Line();
            for (int i = 0; i < numbers.Length; i++)
            {
                line.Add(numbers[i].PadLeft(widths[i]) + "  ", TextStyle.Strong);
            }

            string separator = "";
            foreach (NodeGroup group in stack.AllGroups())
            {
                line.Add($"{separator}{group.Name}: ", TextStyle.Faint).Add(string.Join(' ', group.Components.Select(c => c.Value)));
                separator = " | ";
            }
        }

        return text;
    }
}
