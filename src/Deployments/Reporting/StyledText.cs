using System.Text;

namespace Deployments.Reporting;

/// <summary>Lines of styled text.</summary>
internal sealed class StyledText
{
    private readonly List<StyledLine> lines = [];

    public IReadOnlyList<StyledLine> Lines => lines;

    public StyledLine Line()
    {
        var line = new StyledLine();
        lines.Add(line);
        return line;
    }

    public StyledLine Line(string text, TextStyle style = TextStyle.Plain) => Line().Add(text, style);

    public void Add(IEnumerable<StyledLine> more) => lines.AddRange(more);

    /// <summary>Adds an empty line, unless the text is empty or ends with one.</summary>
    public void Gap()
    {
        if (lines.Count > 0 && lines[^1].Width > 0)
        {
            Line();
        }
    }

    /// <summary>Adds a sentence after a label, wrapped so that its further lines stand under its first.</summary>
    public void Paragraph(string label, TextStyle labelStyle, string text, int width, TextStyle style = TextStyle.Plain)
    {
        StyledLine line = Line(label, labelStyle);
        Wrap(line, text, width, label.Length, style);
    }

    /// <summary>Appends a sentence to a line and goes on, indented, on further lines. Names in backticks get their style.</summary>
    public void Wrap(StyledLine line, string text, int width, int indent, TextStyle style = TextStyle.Plain)
    {
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
