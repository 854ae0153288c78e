using System.Text;

namespace Deployments.Reporting;

/// <summary>One line of styled text. Width counts UTF-16 units, which is right for the names in use.</summary>
internal sealed class StyledLine
{
    private readonly List<TextSpan> spans = [];

    public IReadOnlyList<TextSpan> Spans => spans;

    public int Width { get; private set; }

    public StyledLine Add(string text, TextStyle style = TextStyle.Plain)
    {
        if (text.Length > 0)
        {
            string safe = Printable(text);
            spans.Add(new TextSpan(safe, style));
            Width += safe.Length;
        }

        return this;
    }

    public StyledLine Add(StyledLine other)
    {
        spans.AddRange(other.spans);
        Width += other.Width;
        return this;
    }

    public StyledLine PadTo(int width) => Width < width ? Add(new string(' ', width - Width)) : this;

    public void AppendTo(StringBuilder text)
    {
        int start = text.Length;
        foreach (TextSpan span in spans)
        {
            text.Append(span.Text);
        }

        int end = text.Length;
        while (end > start && text[end - 1] == ' ')
        {
            end--;
        }

        text.Length = end;
        text.Append('\n');
    }

    /// <summary>Takes the sting out of control characters, so that a name in a file cannot steer a terminal.</summary>
    private static string Printable(string text)
    {
        foreach (char c in text)
        {
            if (char.IsControl(c))
            {
                return string.Create(text.Length, text, static (target, source) =>
                {
                    for (int i = 0; i < source.Length; i++)
                    {
                        target[i] = char.IsControl(source[i]) ? '\uFFFD' : source[i];
                    }
                });
            }
        }

        return text;
    }
}
