using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.Notation;
using Deployments.Reporting;
using Deployments.Spaces;
using Deployments.Stacks;
using Deployments.Text;
using Deployments.Vocabulary;
using Newtonsoft.Json;

namespace Deployments.Cli.Output;

/// <summary>What would make a stack work.</summary>
internal sealed class Repairs
{
    private readonly Verdict verdict;

    private Repairs(Verdict verdict, ValueList<Repair> found) => (this.verdict, Found) = (verdict, found);

    public ValueList<Repair> Found { get; }

    public bool IsNeeded => verdict == Verdict.Invalid;

    /// <summary>The single changes that the engine found to be enough; where none is, the changes that together are.</summary>
    public static Repairs Of(Report report, int limit)
    {
        Repair[] single = [.. report.Findings.SelectMany(f => f.Fixes).Where(f => f.Outcome != Verdict.Invalid).DistinctBy(f => f.Text)
            .OrderBy(f => f.Outcome).Select(f => new Repair([f.Text], f.Outcome, f.Stack))];
        Repair[] together = single.Length > 0 || report.Repair.Count == 0 ? []
            : [new Repair([.. report.Repair.Select(f => f.Text)], report.Repair[^1].Outcome, report.Repair[^1].Stack)];
        return new Repairs(report.Verdict, report.Verdict == Verdict.Invalid ? [.. single.Concat(together).Take(limit)] : []);
    }

    /// <summary>The stacks of a space that differ least.</summary>
    public static Repairs Of(Report report, Space space, int limit) => new(
        space.Contains(report.Stack) ? Verdict.Valid : Verdict.Invalid,
        space.Contains(report.Stack) ? [] : [.. space.Nearest(report.Stack, limit).Select(n => new Repair(ChangesTo(report.Stack, n.Stack), Verdict.Valid, n.Stack))]);

    public StyledText ToText(Catalog catalog, int width)
    {
        var text = new StyledText();
        if (!IsNeeded)
        {
            text.Line("✓ ", TextStyle.Good).Add(verdict == Verdict.Valid ? "valid: nothing is to be repaired" : "conditional: nothing is broken; `validate` lists what it rests on");
            return text;
        }

        if (Found.Count == 0)
        {
            text.Line("✗ ", TextStyle.Bad).Add("invalid, and no repair was found");
            return text;
        }

        foreach (Repair repair in Found)
        {
            text.Gap();
            text.Line($"✓ {Words.Of(repair.Outcome)}", TextStyle.Good).Add($" after {repair.Changes.Count} {(repair.Changes.Count == 1 ? "change" : "changes")}");
            foreach (string change in repair.Changes)
            {
                text.Paragraph("  - ", TextStyle.Faint, change, width);
            }

            if (ArrowNotation.TryWrite(Nameless(repair.Stack), out string arrows, catalog))
            {
                text.Line("  " + arrows, TextStyle.Faint);
            }
        }

        return text;
    }

    public void WriteJson(JsonTextWriter writer)
    {
        writer.WriteStartObject();
        writer.Member("verdict", Words.Of(verdict));
        writer.Objects("repairs", Found, static (w, repair) =>
        {
            w.List("changes", repair.Changes);
            w.Member("outcome", Words.Of(repair.Outcome));
            w.WritePropertyName("stack");
            StackWriter.Write(w, repair.Stack);
        });
        writer.WriteEndObject();
    }

    /// <summary>What to add and to remove, group by group; groups are matched by their place.</summary>
    private static ValueList<string> ChangesTo(Stack from, Stack to)
    {
        NodeGroup[] before = [.. from.AllGroups()];
        NodeGroup[] after = [.. to.AllGroups()];
        var changes = new List<string>();
        for (int g = 0; g < Math.Max(before.Length, after.Length); g++)
        {
            ComponentId[] old = g < before.Length ? [.. before[g].Components] : [];
            ComponentId[] now = g < after.Length ? [.. after[g].Components] : [];
            string name = g < after.Length ? after[g].Name : before[g].Name;
            changes.AddRange(now.Except(old).Select(c => $"add `{c}` to group `{name}`"));
            changes.AddRange(old.Except(now).Select(c => $"remove `{c}` from group `{name}`"));
        }

        return changes.ToValueList();
    }

    /// <summary>The stack as far as arrows can say it: names and hardware of groups are no part of them.</summary>
    private static Stack Nameless(Stack stack) => new() { Groups = [.. stack.Groups.Select(g => Nameless(g, 0))] };

    private static NodeGroup Nameless(NodeGroup group, int depth) => group with
    {
        Name = depth switch { 0 => "host", 1 => "guests", _ => $"guests-{depth}" },
        Hardware = null,
        Guests = [.. group.Guests.Select(g => Nameless(g, depth + 1))],
    };
}
