using Deployments.Catalogs;
using Deployments.Findings;
using Deployments.Vocabulary;

namespace Deployments.Reporting.Text;

/// <summary>Writes findings in the style of compiler messages: rule, message, location, reasons, help.</summary>
public sealed class FindingText
{
    private readonly StyledText text;
    private readonly Names names;
    private readonly int width;
    private readonly HashSet<string> seen = [];

    private FindingText(StyledText text, Names names, int width) => (this.text, this.names, this.width) = (text, names, width);

    /// <summary>Writes findings as plain text.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="options">How to write; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>Lines that end with <c>\n</c>, with an empty line between two findings.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="findings"/> is null.</exception>
    public static string Write(IEnumerable<Finding> findings, TextReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var text = new StyledText();
        options ??= TextReportOptions.Default;
        Write(text, findings, new Names(options.Catalog ?? Catalog.BuiltIn), options.Width);
        return text.ToString();
    }

    internal static void Write(StyledText text, IEnumerable<Finding> findings, Names names, int width)
    {
        var writer = new FindingText(text, names, width);
        foreach (Finding finding in findings)
        {
            writer.Write(finding);
        }
    }

    private void Write(Finding finding)
    {
        text.Gap();
        bool waived = finding.WaivedBecause is not null;
        TextStyle style = waived ? TextStyle.Faint : StyleOf(finding.Severity);
        StyledLine head = text.Line($"{(waived ? "waived" : Words.Of(finding.Severity))}[{finding.Rule}]", style);
        text.Wrap(head, ": " + finding.Message, width, 2, TextStyle.Strong);
        Label("  --> ", Place(finding), TextStyle.Faint);
        if (finding.WaivedBecause is { } reason)
        {
            Label("  why: ", $"waived: {reason}", TextStyle.Faint);
            return;
        }

        foreach (string because in finding.Because)
        {
            Label("  why: ", because, TextStyle.Faint);
        }

        if (finding.Consequences.Any(c => c.Rule is null))
        {
            Label("   so: ", $"these do not work either: {Consequences(finding)}", TextStyle.Faint);
        }

        foreach (Consequence broken in finding.Consequences.Where(c => c.Rule is not null))
        {
            Label("   so: ", $"{broken.Rule}: {broken.Message}", TextStyle.Faint);
        }

        foreach (Fix fix in finding.Fixes)
        {
            Label(" help: ", $"{fix.Text} (checked: {FindingLines.Outcome(fix.Outcome)})", TextStyle.Help);
        }

        if (finding.Remedy is { } remedy)
        {
            Label(" help: ", remedy, TextStyle.Help);
        }

        if (seen.Add(finding.Rule.ToString()))
        {
            Label("  see: ", $"`deployments explain {finding.Rule}`{(finding.Source is { } source ? ", " + source : "")}", TextStyle.Faint);
        }
        else if (finding.Source is { } source)
        {
            Label("  see: ", source, TextStyle.Faint);
        }
    }

    private static TextStyle StyleOf(Severity severity) => severity switch
    {
        Severity.Error => TextStyle.Bad,
        Severity.Warning => TextStyle.Doubtful,
        _ => TextStyle.Help,
    };

    private void Label(string label, string sentence, TextStyle style) => text.Paragraph(label, style, sentence, width);

    private string Place(Finding finding)
    {
        var parts = new List<string>(3);
        if (finding.Location is { } location)
        {
            parts.Add(location.ToString());
        }

        if (finding.Group is { } group)
        {
            parts.Add($"group `{group}`");
        }

        if (finding.Component is { } component)
        {
            parts.Add($"component `{names.Of(component)}`");
        }

        return parts.Count == 0 ? "the whole stack" : string.Join(", ", parts);
    }

    private string Consequences(Finding finding)
    {
        var list = new List<string>(finding.Consequences.Count);
        string? group = finding.Group;
        foreach (Consequence consequence in finding.Consequences.Where(c => c.Rule is null))
        {
            string name = consequence.Component is { } component ? $"`{names.Of(component)}`" : $"`{names.Of(consequence.Workload!.Value)}` as a workload";
            list.Add(consequence.Group == group ? name : $"in `{consequence.Group}` {name}");
            group = consequence.Group;
        }

        return string.Join(", ", list);
    }
}
