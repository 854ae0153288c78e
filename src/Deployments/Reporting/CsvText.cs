using System.Text;

namespace Deployments.Reporting;

/// <summary>Comma-separated values as RFC 4180 quotes them, with <c>\n</c> at the end of each row.</summary>
internal sealed class CsvText
{
    private const string Special = ",\"\r\n";

    private readonly StringBuilder text = new();

    public void Row(params ReadOnlySpan<string?> cells)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            if (i > 0)
            {
                text.Append(',');
            }

            Append(cells[i] ?? "");
        }

        text.Append('\n');
    }

    public override string ToString() => text.ToString();

    private void Append(string cell)
    {
        if (cell.AsSpan().IndexOfAny(Special) < 0 && cell.AsSpan().Trim().Length == cell.Length)
        {
            text.Append(cell);
            return;
        }

        text.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
