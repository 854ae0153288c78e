using System.Text;

namespace Deployments.Reporting.Text;

/// <summary>Lines of text whose pieces have styles, for programs that show reports in colour. Not thread-safe.</summary>
public sealed class StyledText
{
    private readonly List<StyledLine> lines = [];

    /// <summary>The lines, from the top.</summary>
    public IReadOnlyList<StyledLine> Lines => lines;

    /// <summary>Adds an empty line.</summary>
    /// <returns>The new line.</returns>
    public StyledLine Line()
    {
        var line = new StyledLine();
        lines.Add(line);
        return line;
    }

    /// <summary>Adds a line.</summary>
    /// <param name="text">The text; control characters become U+FFFD.</param>
    /// <param name="style">The style.</param>
    /// <returns>The new line.</returns>
    public StyledLine Line(string text, TextStyle style = TextStyle.Plain) => Line().Add(text, style);

    /// <summary>Adds lines.</summary>
    /// <param name="more">The lines.</param>
    public void Add(IEnumerable<StyledLine> more) => lines.AddRange(more);

    /// <summary>Adds an empty line, unless the text is empty or ends with one.</summary>
    public void Gap()
    {
        if (lines.Count > 0 && lines[^1].Width > 0)
        {
            Line();
        }
    }

    /// <summary>Adds a sentence after a label, wrapped so that all its lines start in the same column.</summary>
    /// <param name="label">The label, with the spaces before and after it.</param>
    /// <param name="labelStyle">The style of the label.</param>
    /// <param name="text">The sentence; names in backticks get <see cref="TextStyle.Name"/>.</param>
    /// <param name="width">The width of the page in columns.</param>
    /// <param name="style">The style of the sentence.</param>
    public void Paragraph(string label, TextStyle labelStyle, string text, int width, TextStyle style = TextStyle.Plain)
    {
        StyledLine line = Line(label, labelStyle);
        Wrap(line, text, width, label.Length, style);
    }

    /// <summary>Appends a sentence to the last line and continues it on further, indented lines.</summary>
    /// <param name="line">The last line of this text.</param>
    /// <param name="text">The sentence; names in backticks get <see cref="TextStyle.Name"/>.</param>
    /// <param name="width">The width of the page in columns.</param>
    /// <param name="indent">The columns before each further line.</param>
    /// <param name="style">The style of the sentence.</param>
    public void Wrap(StyledLine line, string text, int width, int indent, TextStyle style = TextStyle.Plain)
    {
        ArgumentNullException.ThrowIfNull(line);
        bool inName = false;
        bool first = true;
        foreach (Range range in text.AsSpan().Split(' '))
        {
            string word = text[range];
            if (!first)
            {
                if (line.Width + 1 + word.Length > width && line.Width > indent)
                {
                    line = Line(new string(' ', indent));
                }
                else
                {
                    line.Add(" ", inName ? TextStyle.Name : style);
                }
            }

            first = false;
            inName = AddWord(line, word, inName, style);
        }
    }

    /// <summary>The text without styles.</summary>
    /// <returns>Lines without trailing spaces, each with <c>\n</c> at its end.</returns>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (StyledLine line in lines)
        {
            line.AppendTo(text);
        }

        return text.ToString();
    }

    private static bool AddWord(StyledLine line, string word, bool inName, TextStyle style)
    {
        int at = 0;
        while (at < word.Length)
        {
            int tick = word.IndexOf('`', at);
            int end = tick < 0 ? word.Length : inName ? tick + 1 : tick;
            line.Add(word[at..end], inName ? TextStyle.Name : style);
            at = end;
            if (tick >= 0)
            {
                if (!inName)
                {
                    line.Add("`", TextStyle.Name);
                    at++;
                }

                inName = !inName;
            }
        }

        return inName;
    }
}
