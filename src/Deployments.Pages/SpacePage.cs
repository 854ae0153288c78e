using System.Globalization;
using System.Numerics;
using Deployments.Spaces;
using Deployments.Spaces.Filters;
using Deployments.Spaces.Rejecting;
using Deployments.Spaces.Templates;

namespace Deployments.Pages;

/// <summary>What a space holds, what the rules reject and why; every raw choice where there are few.</summary>
internal static class SpacePage
{
    /// <summary>Above this many raw choices, only the totals are told.</summary>
    private const int MostRows = 1000;

    public static string Write(Space space)
    {
        Rejection[] rejections = [.. space.Rejections()];
        var page = new Markdown().Heading(1, space.Definition.Name)
            .Paragraph($"Generated from `rules/spaces/{space.Definition.Id}.json`.")
            .Paragraph(space.Definition.Summary)
            .Paragraph($"**{Number(space.Count)}** of {Number(space.RawCount)} permutations are valid; {Number(rejections.Length)} are not.")
            .Heading(2, "Valid stacks by choice")
            .Table(["row", "choice", "valid", "of"], space.Variables.SelectMany(v => v.Values.Select(value => Row(space, v, value))))
            .Heading(2, "Root causes")
            .Paragraph("A permutation may have several root causes; the last column counts those that have only this one.")
            .Table(["rule", "group", "cause", "rejected", "for this alone"], RejectionTotal.Of(rejections).Select(t => new[]
            {
                Rule(t.Cause), t.Cause.Group ?? "", t.Cause.Message, Number(t.Rejected), Number(t.RejectedForThisAlone),
            }));
        return (space.RawCount > MostRows ? page : page.Heading(2, "Every permutation").Table(
            [.. space.Variables.Select(v => v.Name), "verdict", "why"], Choices(space, rejections))).ToString();
    }

    private static IEnumerable<string[]> Choices(Space space, Rejection[] rejections)
    {
        int next = 0;
        foreach (byte[] choice in space.RawChoices())
        {
            Rejection? rejection = next < rejections.Length && rejections[next].Choice.SequenceEqual(choice) ? rejections[next++] : null;
            yield return
            [
                .. space.Variables.Select((v, i) => v.Values[choice[i]]),
                rejection is null ? "valid" : "rejected",
                rejection is null ? "" : string.Join("; ", rejection.Causes.Select(c => $"{Rule(c)} {c.Message}".Trim())),
            ];
        }
    }

    private static string[] Row(Space space, SpaceVariable variable, string value)
    {
        BigInteger valid = space.Where(StackFilter.Chose(variable.Name, value, variable.Group)).Count;
        return [variable.Name, $"`{value}`", Number(valid), Number(space.RawCount / variable.Values.Count)];
    }

    private static string Rule(RejectionCause cause) => cause.Rule is { } rule ? $"[{rule}](../{rule}.md)" : "";

    private static string Number(BigInteger number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
