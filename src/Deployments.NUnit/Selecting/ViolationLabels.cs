using System.Globalization;
using Deployments.Spaces;
using Deployments.Spaces.Violating;

namespace Deployments.NUnit.Selecting;

/// <summary>Names stacks that must be refused by what is wrong: <c>formula-basic: DEP2001 · kvm · hosts</c>. Equal names are numbered.</summary>
internal static class ViolationLabels
{
    public static string[] Of(Space space, Violation[] violations)
    {
        var seen = new Dictionary<string, int>();
        return Array.ConvertAll(violations, violation =>
        {
            string?[] parts = [violation.Missing is { } fact ? $"without {fact}" : null, violation.Rule.Value, violation.Component?.Value, violation.Group];
            string label = Plain($"{space.Definition.Id}: {string.Join(" · ", parts.Where(p => p is not null))}");
            seen[label] = seen.GetValueOrDefault(label) + 1;
            return seen[label] == 1 ? label : string.Create(CultureInfo.InvariantCulture, $"{label} #{seen[label]}");
        });
    }

    /// <summary>Without what has a meaning in filters and shells.</summary>
    private static string Plain(string label) =>
        string.Concat(label.Select(c => char.IsLetterOrDigit(c) || " ·:-_.#".Contains(c, StringComparison.Ordinal) ? c : '-'));
}
