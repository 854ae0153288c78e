using Deployments.Collections;
using Deployments.Findings;
using Deployments.Vocabulary;

namespace Deployments.Reporting.Text;

/// <summary>The state of each component, workload and group of a drawing: broken, broken as a consequence, risky or assumed.</summary>
internal sealed class Marks
{
    private readonly Dictionary<string, Finding> findings = [];
    private readonly HashSet<string> consequences = [];
    private readonly HashSet<string> assumed = [];

    public Marks(ValueList<Finding> found, ValueList<Assumption> assumptions)
    {
        foreach (Finding finding in found)
        {
            if (finding.Severity == Severity.Info || finding.WaivedBecause is not null)
            {
                continue;
            }

            findings.TryAdd(Key(finding.Group, finding.Component?.Value ?? finding.Capability?.Value ?? ""), finding);
            foreach (Consequence consequence in finding.Consequences.Where(c => c.Rule is null))
            {
                consequences.Add(Key(consequence.Group, consequence.Component?.Value ?? consequence.Workload?.Value ?? ""));
            }
        }

        foreach (Assumption assumption in assumptions)
        {
            assumed.Add(Key(assumption.Group, assumption.Component.Value));
        }
    }

    /// <summary>The name of a group, with the mark of the group itself.</summary>
    public StyledLine Group(string group, Glyphs glyphs) => Write(group, "", group, TextStyle.Strong, glyphs);

    public StyledLine Component(string group, ComponentId id, string name, Glyphs glyphs) =>
        Write(group, id.Value, name, TextStyle.Plain, glyphs);

    public StyledLine Workload(string group, CapabilityId id, string name, Glyphs glyphs) =>
        Write(group, id.Value, name, TextStyle.Plain, glyphs);

    // String keys: a set of pairs of strings is not in the ReadyToRun image and would be JIT-compiled at every start
    private static string Key(string? group, string part) => $"{part}\n{group}";

    private StyledLine Write(string group, string part, string name, TextStyle style, Glyphs glyphs)
    {
        var line = new StyledLine();
        if (findings.TryGetValue(Key(group, part), out Finding? finding))
        {
            (string mark, style) = finding.Severity == Severity.Error ? (glyphs.Bad, TextStyle.Bad) : (glyphs.Warning, TextStyle.Doubtful);
            line.Add($"{mark} {name}", style).Add(" " + finding.Rule, TextStyle.Faint);
        }
        else if (part.Length > 0 && consequences.Contains(Key(group, part)))
        {
            line.Add($"{glyphs.Follows} {name}", TextStyle.Faint);
        }
        else
        {
            line.Add(name, style);
        }

        return assumed.Contains(Key(group, part)) ? line.Add(" (assumed)", TextStyle.Faint) : line;
    }
}
