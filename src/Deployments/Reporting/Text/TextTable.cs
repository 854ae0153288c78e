namespace Deployments.Reporting.Text;

/// <summary>Rows of cells in aligned columns. Each row may end with a tail, which takes the rest of the line.</summary>
/// <param name="columns">The columns before the tail.</param>
internal sealed class TextTable(params TextColumn[] columns)
{
    private readonly List<Row> rows = [];

    /// <summary>The heading of the tail.</summary>
    public string TailHeading { get; init; } = "";

    /// <summary>Adds a row.</summary>
    /// <param name="tail">Makes the end of the row, given the number of columns left on the page; null for none.</param>
    /// <param name="cells">A cell for each column.</param>
    public void Add(Func<int, StyledLine>? tail, params TextSpan[] cells) => rows.Add(new Row(cells, tail));

    /// <summary>Writes the table, with a line of headings if a column has one; writes nothing if there is no row.</summary>
    /// <param name="text">The text to append to.</param>
    /// <param name="width">The width of the page in columns.</param>
    public void WriteTo(StyledText text, int width)
    {
        if (rows.Count == 0)
        {
            return;
        }

        int[] widths = new int[columns.Length];
        int before = 0;
        for (int c = 0; c < columns.Length; c++)
        {
            widths[c] = columns[c].Heading.Length;
            foreach (Row row in rows)
            {
                widths[c] = Math.Max(widths[c], row.Cells[c].Text.Length);
            }

            widths[c] = Math.Min(widths[c], columns[c].Most);
            before += widths[c] + columns[c].Gap;
        }

        WriteHeading(text, widths);
        foreach (Row row in rows)
        {
            WriteRow(text, row.Cells, widths, row.Tail?.Invoke(width - before));
        }
    }

    private void WriteHeading(StyledText text, int[] widths)
    {
        if (TailHeading.Length == 0 && !Array.Exists(columns, static c => c.Heading.Length > 0))
        {
            return;
        }

        StyledLine line = text.Line();
        for (int c = 0; c < columns.Length; c++)
        {
            line.Add(Pad(columns[c].Heading, c, widths), TextStyle.Faint);
        }

        line.Add(TailHeading, TextStyle.Faint);
    }

    private void WriteRow(StyledText text, TextSpan[] cells, int[] widths, StyledLine? tail)
    {
        bool isMore = true;
        for (int row = 0; isMore; row++)
        {
            isMore = false;
            StyledLine line = text.Line();
            for (int c = 0; c < columns.Length; c++)
            {
                (string cell, bool more) = Part(cells[c].Text, widths[c], row);
                line.Add(Pad(cell, c, widths), cells[c].Style);
                isMore |= more;
            }

            if (row == 0 && tail is not null)
            {
                line.Add(tail);
            }
        }
    }

    private string Pad(string cell, int column, int[] widths) =>
        (columns[column].IsNumber ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column])) + new string(' ', columns[column].Gap);

    /// <summary>One line of a cell; <c>More</c> is true when another line follows.</summary>
    private static (string Text, bool More) Part(string cell, int width, int row)
    {
        for (int i = 0; ; i++)
        {
            int at = cell.Length <= width ? cell.Length : cell.LastIndexOf(' ', width);
            at = at <= 0 ? Math.Min(width, cell.Length) : at;
            if (i == row)
            {
                return (cell[..at], at < cell.Length);
            }

            cell = cell[at..].TrimStart();
        }
    }

    private sealed record Row(TextSpan[] Cells, Func<int, StyledLine>? Tail);
}
