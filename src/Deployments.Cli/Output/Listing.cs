using Deployments.Reporting;
using Deployments.Text;

namespace Deployments.Cli.Output;

/// <summary>A table of what there is. The first column is the id to type; the last may be cut to fit the page.</summary>
internal sealed class Listing(params string[] columns)
{
    private readonly List<string[]> rows = [];

    public void Add(params string[] row) => rows.Add(row);

    public StyledText ToText(int width)
    {
        int[] widths = new int[columns.Length];
        foreach (string[] row in rows)
        {
            for (int i = 0; i < row.Length; i++)
            {
                widths[i] = Math.Max(widths[i], row[i].Length);
            }
        }

        var text = new StyledText();
        foreach (string[] row in rows)
        {
            StyledLine line = text.Line();
            for (int i = 0; i < row.Length; i++)
            {
                bool last = i == row.Length - 1;
                string cell = last ? Cut(row[i], width - line.Width) : row[i].PadRight(widths[i] + 2);
                line.Add(cell, i == 0 ? TextStyle.Name : last ? TextStyle.Plain : TextStyle.Faint);
            }
        }

        return text;
    }

    public string ToJson() => JsonText.Write(writer =>
    {
        writer.WriteStartArray();
        foreach (string[] row in rows)
        {
            writer.WriteStartObject();
            for (int i = 0; i < row.Length; i++)
            {
                writer.Member(columns[i], row[i]);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    private static string Cut(string text, int width) =>
        text.Length <= Math.Max(width, 20) ? text : text[..(Math.Max(width, 20) - 1)] + "…";
}
