using System.Globalization;
using System.Numerics;
using Deployments.Collections;
using Deployments.Reporting.Text;
using Deployments.Spaces;
using Deployments.Spaces.Choosing;
using Deployments.Spaces.Templates;
using Deployments.Text;
using Newtonsoft.Json;

namespace Deployments.Cli.Output;

/// <summary>What picks leave of a space: for each variable what it can still take, with the number of stacks, and why it cannot take the rest.</summary>
internal sealed class OpenChoice
{
    private readonly Space space;
    private readonly Picks picks;
    private readonly BigInteger left;
    private readonly ValueList<OptionCounts> counts;

    public OpenChoice(Space space, Picks picks)
    {
        (this.space, this.picks) = (space, picks);
        left = space.CountWith(picks);
        counts = space.OptionCounts(picks);
    }

    public StyledText ToText(int width)
    {
        var text = new StyledText();
        string chosen = picks.Names.Count == 0 ? "" : $" with {picks}";
        text.Line(space.Definition.Id, TextStyle.Strong).Add($"{chosen}: {Number(left)} of {Number(space.Count)} stacks");
        if (left.IsZero)
        {
            string conflict = string.Join(", ", (IEnumerable<string>)space.Conflict(picks));
            text.Line(conflict.Length > 0 ? $"these cannot go together: {conflict}" : "the space is empty");
            return text;
        }

        for (int v = 0; v < space.Variables.Count; v++)
        {
            WriteVariable(text, v, width);
        }

        return text;
    }

    public void WriteJson(JsonTextWriter writer)
    {
        writer.WriteStartObject();
        writer.Member("space", space.Definition.Id);
        writer.List("picks", picks.Names);
        WriteCount(writer, left);
        if (left.IsZero)
        {
            writer.List("conflict", space.Conflict(picks));
        }

        writer.Objects("slots", Enumerable.Range(0, left.IsZero ? 0 : space.Variables.Count), (w, v) =>
        {
            w.Member("group", space.Variables[v].Group);
            w.Member("slot", space.Variables[v].Name);
            w.Objects("open", OpenOf(v), (o, value) =>
            {
                o.Member("option", space.Variables[v].Values[value]);
                WriteCount(o, counts[v].Stacks[value]);
            });
            w.Objects("closed", ClosedOf(v), (o, closed) =>
            {
                o.Member("option", space.Variables[v].Values[closed.Value]);
                o.List("conflicts", closed.Why.Conflicts);
                o.List("because", closed.Why.Because);
            });
        });
        writer.WriteEndObject();
    }

    private void WriteVariable(StyledText text, int variable, int width)
    {
        SpaceVariable own = space.Variables[variable];
        int names = own.Values.Max(v => v.Length);
        int digits = counts[variable].Stacks.Max(c => Number(c).Length);
        text.Line($"{own.Group}.{own.Name}", TextStyle.Name);
        foreach (int value in OpenOf(variable))
        {
            text.Line($"  {own.Values[value].PadRight(names)}  ").Add(Number(counts[variable].Stacks[value]).PadLeft(digits), TextStyle.Faint);
        }

        foreach ((int value, ClosedReason why) in ClosedOf(variable))
        {
            string conflict = why.Conflicts.Count > 0 ? $"not with {string.Join(", ", (IEnumerable<string>)why.Conflicts)}" : "in no stack";
            string because = why.Because.Count > 0 ? ": " + string.Join("; ", (IEnumerable<string>)why.Because) : "";
            text.Paragraph($"✗ {own.Values[value].PadRight(names)}  ", TextStyle.Bad, conflict + because, width);
        }
    }

    private IEnumerable<int> OpenOf(int variable) => Enumerable.Range(0, counts[variable].Stacks.Count).Where(v => !counts[variable].Stacks[v].IsZero);

    /// <summary>The values that cannot be taken, except those that are closed only because another value of the same variable is picked.</summary>
    private IEnumerable<(int Value, ClosedReason Why)> ClosedOf(int variable)
    {
        for (int value = 0; value < counts[variable].Stacks.Count; value++)
        {
            if (counts[variable].Stacks[value].IsZero && space.WhyClosed(picks, space.Variables[variable], space.Variables[variable].Values[value]) is { } why)
            {
                yield return (value, why);
            }
        }
    }

    private static void WriteCount(JsonTextWriter writer, BigInteger count)
    {
        writer.WritePropertyName("count");
        writer.WriteRawValue(count.ToString(CultureInfo.InvariantCulture));
    }

    private static string Number(BigInteger count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
