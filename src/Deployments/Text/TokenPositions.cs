using Newtonsoft.Json;

namespace Deployments.Text;

/// <summary>Finds the start of a token, because the JSON reader reports only its end.</summary>
internal sealed class TokenPositions
{
    private readonly string text;
    private readonly List<int> lineStarts = [0];

    public TokenPositions(string text)
    {
        this.text = text;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                lineStarts.Add(i + 1);
            }
        }
    }

    public (int Line, int Column) StartOf(int line, int column, JsonToken token)
    {
        if (line < 1 || line > lineStarts.Count)
        {
            return (line, column);
        }

        int end = Math.Clamp(lineStarts[line - 1] + column, 0, text.Length);
        int start = token switch
        {
            JsonToken.PropertyName => BeforeString(LastQuote(end)),
            JsonToken.String => BeforeString(end),
            JsonToken.Integer or JsonToken.Float or JsonToken.Boolean or JsonToken.Null => BeforeLiteral(end),
            _ => Math.Max(end - 1, 0),
        };
        int index = lineStarts.BinarySearch(start);
        int startLine = index >= 0 ? index : ~index - 1;
        return (startLine + 1, start - lineStarts[startLine] + 1);
    }

    private int LastQuote(int end)
    {
        while (end > 0 && text[end - 1] is not ('"' or '\''))
        {
            end--;
        }

        return end;
    }

    private int BeforeString(int end)
    {
        if (end == 0)
        {
            return 0;
        }

        char quote = text[end - 1];
        int start = end - 2;
        while (start > 0 && (text[start] != quote || IsEscaped(start)))
        {
            start--;
        }

        return Math.Max(start, 0);
    }

    private bool IsEscaped(int index)
    {
        int slashes = 0;
        while (index - 1 - slashes >= 0 && text[index - 1 - slashes] == '\\')
        {
            slashes++;
        }

        return slashes % 2 == 1;
    }

    private int BeforeLiteral(int end)
    {
        int start = end;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '-' or '+'))
        {
            start--;
        }

        return start;
    }
}
