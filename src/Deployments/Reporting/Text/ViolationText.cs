using System.Globalization;
using Deployments.Spaces;
using Deployments.Spaces.Violating;

namespace Deployments.Reporting.Text;

/// <summary>Writes negative cases of a space for people.</summary>
public static class ViolationText
{
    /// <summary>Writes the cases as plain text.</summary>
    /// <param name="space">The space.</param>
    /// <param name="violations">Its <see cref="Space.Violations"/>, <see cref="Space.HardwareViolations"/> or both.</param>
    /// <param name="limit">The most cases of a kind to list.</param>
    /// <param name="options">How to write; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>Lines that end with <c>\n</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="space"/> or <paramref name="violations"/> is null.</exception>
    public static string Write(Space space, IEnumerable<Violation> violations, int limit = int.MaxValue, TextReportOptions? options = null) =>
        Compose(space, violations, limit, options).ToString();

    /// <summary>Writes the cases with styles, for output in colour.</summary>
    /// <param name="space">The space.</param>
    /// <param name="violations">Its <see cref="Space.Violations"/>, <see cref="Space.HardwareViolations"/> or both.</param>
    /// <param name="limit">The most cases of a kind to list.</param>
    /// <param name="options">How to write; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>The text that <see cref="Write"/> gives, with styles.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="space"/> or <paramref name="violations"/> is null.</exception>
    public static StyledText Compose(Space space, IEnumerable<Violation> violations, int limit = int.MaxValue, TextReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(violations);
        options ??= TextReportOptions.Default;
        Violation[] all = [.. violations];
        Violation[] stacks = Array.FindAll(all, static v => v.Missing is null), machines = Array.FindAll(all, static v => v.Missing is not null);
        var text = new StyledText();
        text.Line(space.Definition.Id, TextStyle.Strong).Add(string.Create(
            CultureInfo.InvariantCulture,
            $": {stacks.Length:N0} stacks that break one rule each, {machines.Length:N0} valid stacks on a machine that lacks one thing"));
        List(text, space, stacks, limit, options);
        List(text, space, machines, limit, options);
        return text;
    }

    private static void List(StyledText text, Space space, Violation[] violations, int limit, TextReportOptions options)
    {
        foreach (Violation violation in violations.Take(limit))
        {
            text.Gap();
            string message = violation.Missing is { } fact ? $"without `{fact}`: {violation.Message}" : violation.Message;
            text.Paragraph($"{violation.Rule}: ", TextStyle.Strong, message, options.Width);
            string stack = StackArrows.TryWrite(violation.Stack, out string arrows, space.Catalog) ? arrows
                : string.Join("; ", violation.Stack.AllGroups().Select(static g => $"{g.Name}: {string.Join(" + ", g.Components)}"));
            text.Paragraph("   for: ", TextStyle.Faint, stack, options.Width);
        }

        if (violations.Length > limit)
        {
            text.Gap();
            text.Line(string.Create(CultureInfo.InvariantCulture, $"… and {violations.Length - limit:N0} more"), TextStyle.Faint);
        }
    }
}
