using System.Globalization;
using Deployments.Cli.Running;
using Deployments.Collections;
using Deployments.Pict;
using Deployments.Text;
using Newtonsoft.Json;

namespace Deployments.Cli.Output.Rows;

/// <summary>Writes the rows of a PICT model.</summary>
internal static class PictRows
{
    public static void Write(Session session, PictCover cover, string format)
    {
        switch (format)
        {
            case "csv":
                WriteLine(session, cover.Parameters);
                foreach (ValueList<string> row in cover.Rows)
                {
                    WriteLine(session, row);
                }

                break;
            case "arrow":
                throw new InputException("arrows cannot say the rows of a PICT model", null, "take --format ndjson, csv or json");
            default:
                string before = format == "json" ? "[\n" : "", between = format == "json" ? ",\n" : "";
                foreach (ValueList<string> row in cover.Rows)
                {
                    session.Out.Write(before);
                    WriteObject(session, cover.Parameters, row);
                    session.Out.Write(format == "json" ? "" : "\n");
                    before = between;
                }

                session.Out.Write(format != "json" ? "" : cover.Rows.Count == 0 ? "[]\n" : "\n]\n");
                break;
        }
    }

    private static void WriteObject(Session session, ValueList<string> parameters, ValueList<string> row)
    {
        using var writer = new JsonTextWriter(session.Out) { Formatting = Formatting.None, CloseOutput = false, Culture = CultureInfo.InvariantCulture };
        writer.WriteStartObject();
        for (int i = 0; i < row.Count; i++)
        {
            writer.WritePropertyName(parameters[i]);
            writer.WriteValue(row[i]);
        }

        writer.WriteEndObject();
    }

    private static void WriteLine(Session session, ValueList<string> cells)
    {
        for (int i = 0; i < cells.Count; i++)
        {
            string cell = cells[i].AsSpan().IndexOfAny(",\"\r\n") < 0 ? cells[i] : $"\"{cells[i].Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
            session.Out.Write(i > 0 ? "," + cell : cell);
        }

        session.Out.Write('\n');
    }
}
