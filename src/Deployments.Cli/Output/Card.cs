using Deployments.Reporting.Text;

namespace Deployments.Cli.Output;

/// <summary>A page about one entry: labelled facts, and lists under headings.</summary>
internal sealed class Card(int width)
{
    private const int LabelWidth = 15;

    public StyledText Text { get; } = new();

    public int Width => width;

    public void Title(string name, string id, string kind)
    {
        Text.Gap();
        Text.Line(name, TextStyle.Strong).Add(name == id ? "" : $" ({id})", TextStyle.Faint).Add($"  {kind}", TextStyle.Faint);
    }

    public void Sentence(string? sentence)
    {
        if (!string.IsNullOrEmpty(sentence))
        {
            Text.Wrap(Text.Line(), sentence, width, 0);
        }
    }

    /// <summary>Writes a labelled fact; writes nothing for null.</summary>
    public void Fact(string label, string? fact)
    {
        if (!string.IsNullOrEmpty(fact))
        {
            Text.Paragraph("  " + label.PadRight(LabelWidth), TextStyle.Faint, fact, width);
        }
    }

    public void Fact(string label, IEnumerable<string> facts) => Fact(label, string.Join(", ", facts));

    public void Heading(string heading)
    {
        Text.Gap();
        Text.Line(heading, TextStyle.Strong);
    }

    public void Item(string item, TextStyle style = TextStyle.Plain) => Text.Paragraph("  - ", TextStyle.Faint, item, width, style);

    /// <summary>Writes a line under an item.</summary>
    public void Below(string label, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            Text.Paragraph("      " + label, TextStyle.Faint, text, width, TextStyle.Faint);
        }
    }

    /// <summary>Writes a text after an empty line; writes nothing for an empty text.</summary>
    public void Below(StyledText text)
    {
        if (text.Lines.Count > 0)
        {
            Text.Gap();
            Text.Add(text.Lines);
        }
    }

    /// <summary>Writes a list under a heading; writes nothing for an empty list.</summary>
    public void List(string heading, IEnumerable<string> items)
    {
        bool first = true;
        foreach (string item in items)
        {
            if (first)
            {
                Heading(heading);
                first = false;
            }

            Item(item);
        }
    }
}
