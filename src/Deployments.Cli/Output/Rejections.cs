using System.Globalization;
using Deployments.Collections;
using Deployments.Reporting.Csv;
using Deployments.Reporting.Text;
using Deployments.Spaces;
using Deployments.Spaces.Rejecting;
using Deployments.Spaces.Templates;
using Deployments.Text;
using Deployments.Vocabulary;
using Newtonsoft.Json;

namespace Deployments.Cli.Output;

/// <summary>Writes what a space rejects: its causes with how often they occur, or each permutation with its causes.</summary>
internal static class Rejections
{
    public static StyledText Compose(Space space, ulong limit, int width)
    {
        (int rejected, ValueList<RejectionTotal> totals) = TotalsOf(space, limit);
        var text = new StyledText();
        text.Line(space.Definition.Id, TextStyle.Strong).Add($": {Number(rejected)} of {space.RawCount.ToString("N0", CultureInfo.InvariantCulture)} permutations are rejected");
        if (totals.Count == 0)
        {
            return text;
        }

        int digits = Math.Max(Number(totals.Max(t => t.Rejected)).Length, "rejected".Length);
        text.Line($"{"rejected".PadLeft(digits)}  {"alone".PadLeft(digits)}  cause", TextStyle.Faint);
        foreach (RejectionTotal total in totals)
        {
            string numbers = $"{Number(total.Rejected).PadLeft(digits)}  {Number(total.RejectedForThisAlone).PadLeft(digits)}  ";
            string place = total.Cause.Group is { } group ? $" in `{group}`" : "";
            text.Paragraph(numbers, TextStyle.Strong, $"{total.Cause.Message}{place}{(total.Cause.Rule is { } rule ? $" ({rule})" : "")}", width);
        }

        return text;
    }

    public static void WriteTotals(JsonTextWriter writer, Space space, ulong limit)
    {
        (int rejected, ValueList<RejectionTotal> totals) = TotalsOf(space, limit);
        writer.WriteStartObject();
        writer.Member("space", space.Definition.Id);
        writer.WritePropertyName("raw");
        writer.WriteRawValue(space.RawCount.ToString(CultureInfo.InvariantCulture));
        writer.Member("rejected", rejected);
        writer.Objects("causes", totals, static (w, total) =>
        {
            WriteCause(w, total.Cause);
            w.Member("rejected", total.Rejected);
            w.Member("alone", total.RejectedForThisAlone);
        });
        writer.WriteEndObject();
    }

    public static void WriteNdjson(TextWriter output, Space space, ulong limit)
    {
        foreach (Rejection rejection in Take(space, limit))
        {
            using var writer = new JsonTextWriter(output) { Formatting = Formatting.None, CloseOutput = false, Culture = CultureInfo.InvariantCulture };
            writer.WriteStartObject();
            for (int v = 0; v < space.Variables.Count; v++)
            {
                writer.Member(NameOf(space.Variables[v]), space.Variables[v].Values[rejection.Choice[v]]);
            }

            writer.Member("verdict", Words.Of(rejection.Verdict));
            writer.Objects("causes", rejection.Causes, WriteCause);
            writer.WriteEndObject();
            writer.Flush();
            output.Write('\n');
        }
    }

    public static void WriteCsv(TextWriter output, Space space, ulong limit)
    {
        output.Write(Row([.. space.Variables.Select(NameOf), "verdict", "causes"]));
        foreach (Rejection rejection in Take(space, limit))
        {
            string causes = string.Join("; ", rejection.Causes.Select(c => c.Message));
            output.Write(Row([.. space.Variables.Select((v, i) => v.Values[rejection.Choice[i]]), Words.Of(rejection.Verdict), causes]));
        }
    }

    private static string Row(string[] cells)
    {
        var text = new CsvText();
        text.Row(cells);
        return text.ToString();
    }

    private static (int Count, ValueList<RejectionTotal> Totals) TotalsOf(Space space, ulong limit)
    {
        int count = 0;
        ValueList<RejectionTotal> totals = RejectionTotal.Of(Take(space, limit).Select(rejection =>
        {
            count++;
            return rejection;
        }));
        return (count, totals);
    }

    private static IEnumerable<Rejection> Take(Space space, ulong limit) => space.Rejections().Take((int)Math.Min(limit, int.MaxValue));

    private static void WriteCause(JsonTextWriter writer, RejectionCause cause)
    {
        writer.Member("rule", cause.Rule?.Value);
        writer.Member("group", cause.Group);
        writer.Member("component", cause.Component?.Value);
        writer.Member("message", cause.Message);
    }

    private static string NameOf(SpaceVariable variable) => $"{variable.Group}.{variable.Name}";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
