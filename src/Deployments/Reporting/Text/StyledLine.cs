using System.Text;
using Deployments.Text;

namespace Deployments.Reporting.Text;

/// <summary>One line of a <see cref="StyledText"/>. Not thread-safe.</summary>
public sealed class StyledLine
{
    private readonly List<TextSpan> spans = [];

    /// <summary>The pieces, from the left.</summary>
    public IReadOnlyList<TextSpan> Spans => spans;

    /// <summary>The width in UTF-16 code units, one column each.</summary>
    public int Width { get; private set; }

    /// <summary>Appends a piece.</summary>
    /// <param name="text">The text; control characters become U+FFFD.</param>
    /// <param name="style">The style.</param>
    /// <returns>This line.</returns>
    public StyledLine Add(string text, TextStyle style = TextStyle.Plain)
    {
        if (text.Length > 0)
        {
            string safe = ControlCharacters.Replace(text, '\uFFFD');
            spans.Add(new TextSpan(safe, style));
            Width += safe.Length;
        }

        return this;
    }

    /// <summary>Appends the pieces of another line.</summary>
    /// <param name="other">The other line.</param>
    /// <returns>This line.</returns>
    public StyledLine Add(StyledLine other)
    {
        ArgumentNullException.ThrowIfNull(other);
        spans.AddRange(other.spans);
        Width += other.Width;
        return this;
    }

    internal StyledLine PadTo(int width) => Width < width ? Add(new string(' ', width - Width)) : this;

    internal void AppendTo(StringBuilder text)
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
}
