using System.Globalization;
using Deployments.Text;

namespace Deployments.Inventories.Text;

/// <summary>Reads a text line by line; lines end with LF, CR or CR LF.</summary>
internal sealed class LineReader(GuardedText text)
{
    private const int LongestLine = 1024 * 1024;

    private readonly char[] buffer = new char[8 * 1024];
    private char[] line = new char[512];
    private int start;
    private int end;
    private bool afterReturn;

    public string Name => text.Name;

    /// <summary>The number of the last line read, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The file and number of the last line read, as an origin.</summary>
    public string Origin => string.Create(CultureInfo.InvariantCulture, $"{Name}:{Number}");

    /// <summary>Reads the next line; returns false at the end of the text. The span is valid until the next call.</summary>
    public bool Next(out ReadOnlySpan<char> content)
    {
        int length = 0;
        bool any = false;
        while (true)
        {
            if (start == end)
            {
                (start, end) = (0, text.Read(buffer, 0, buffer.Length));
                if (end == 0)
                {
                    content = line.AsSpan(0, length);
                    Number += any ? 1 : 0;
                    return any;
                }
            }

            // The LF of a CR LF
            if (afterReturn)
            {
                afterReturn = false;
                if (buffer[start] == '\n')
                {
                    start++;
                    continue;
                }
            }

            any = true;
            ReadOnlySpan<char> rest = buffer.AsSpan(start, end - start);
            int stop = rest.IndexOfAny('\n', '\r');
            Append(stop < 0 ? rest : rest[..stop], ref length);
            if (stop < 0)
            {
                start = end;
                continue;
            }

            afterReturn = rest[stop] == '\r';
            start += stop + 1;
            Number++;
            text.TokenRead();
            content = line.AsSpan(0, length);
            return true;
        }
    }

    private void Append(ReadOnlySpan<char> part, ref int length)
    {
        if (length + part.Length > LongestLine)
        {
            throw new InputException(
                string.Create(CultureInfo.InvariantCulture, $"the line is longer than {LongestLine} characters"),
                new SourceLocation(Name, Number + 1, 1), "this is no inventory, or it is damaged");
        }

        if (length + part.Length > line.Length)
        {
            Array.Resize(ref line, Math.Max(line.Length * 2, length + part.Length));
        }

        part.CopyTo(line.AsSpan(length));
        length += part.Length;
    }
}
