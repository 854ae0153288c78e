using System.Text;

namespace Deployments.Reporting.Csv;

/// <summary>Writes comma-separated values, quoted as in RFC 4180, with <c>\n</c> at the end of each row.</summary>
internal sealed class CsvText
{
    private const string Special = ",\"\r\n";

    private readonly StringBuilder text = new();

    /// <summary>One row.</summary>
    public static string RowOf(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + "\n";

    /// <summary>A cell, in quotation marks if it has special characters or outer blanks.</summary>
    public static string Cell(string text) =>
        text.AsSpan().IndexOfAny(Special) < 0 && text.AsSpan().Trim().Length == text.Length ? text
            : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public void Row(params ReadOnlySpan<string?> cells)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            text.Append(i > 0 ? "," : "").Append(Cell(cells[i] ?? ""));
        }

        text.Append('\n');
    }

    public override string ToString() => text.ToString();
}
