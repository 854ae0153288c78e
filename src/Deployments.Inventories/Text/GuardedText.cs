using System.Globalization;
using System.Text;
using Deployments.Text;

namespace Deployments.Inventories.Text;

/// <summary>
/// The text of an inventory. Throws on null characters and on tokens over 8 Mi characters before a parser reads them,
/// and gives access to the beginning of the text before it is read.
/// </summary>
internal sealed class GuardedText : TextReader
{
    private const int HeadSize = 16 * 1024;
    private const int LongestToken = 8 * 1024 * 1024;

    private readonly StreamReader reader;
    private readonly ByteFallback? fallback;
    private readonly char[] head = new char[HeadSize];
    private readonly int headLength;
    private int headPosition;
    private int line = 1;
    private int column = 1;
    private int sinceToken;

    public GuardedText(Stream stream, string name, long limit)
    {
        Name = name;
        var limited = new LimitedStream(stream, name, limit);
        if (limited.IsCompressed)
        {
            throw new InputException($"{name} is compressed", null, "unpack it first");
        }

        Encoding? wide = limited.WideEncoding();
        if (wide is null)
        {
            fallback = new ByteFallback();
            var encoding = (Encoding)new UTF8Encoding(encoderShouldEmitUTF8Identifier: true).Clone();
            encoding.DecoderFallback = fallback;
            reader = new StreamReader(limited, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 32 * 1024);
        }
        else
        {
            reader = new StreamReader(limited, wide, detectEncodingFromByteOrderMarks: false, bufferSize: 32 * 1024);
        }

        int read;
        while (headLength < HeadSize && (read = Checked(head.AsSpan(headLength))) > 0)
        {
            headLength += read;
        }

        if (headLength > 0 && head[0] == '\uFEFF')
        {
            headPosition = 1;
        }
    }

    /// <summary>The name of the file.</summary>
    public string Name { get; }

    /// <summary>The beginning of the text, without a byte order mark.</summary>
    public ReadOnlySpan<char> Head => head.AsSpan(headPosition, headLength - headPosition);

    /// <summary>The number of bytes read so far that were not UTF-8 and were decoded as ISO 8859-1.</summary>
    public int ForeignBytes => fallback?.Count ?? 0;

    /// <summary>Resets the length of the current token; the parser calls it after each token.</summary>
    public void TokenRead() => sinceToken = 0;

    public override int Read(Span<char> buffer)
    {
        if (headPosition < headLength)
        {
            int count = Math.Min(buffer.Length, headLength - headPosition);
            head.AsSpan(headPosition, count).CopyTo(buffer);
            headPosition += count;
            return count;
        }

        int read = Checked(buffer);
        sinceToken += read;
        return sinceToken <= LongestToken ? read : throw new InputException(
            string.Create(CultureInfo.InvariantCulture, $"more than {LongestToken / (1024 * 1024)} Mi characters belong to one word, string or comment"),
            new SourceLocation(Name, line, column), "this is no inventory, or it is damaged");
    }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int ReadBlock(char[] buffer, int index, int count)
    {
        int total = 0, read;
        while (total < count && (read = Read(buffer.AsSpan(index + total, count - total))) > 0)
        {
            total += read;
        }

        return total;
    }

    public override int Read()
    {
        char one = default;
        return Read(new Span<char>(ref one)) == 0 ? -1 : one;
    }

    public override int Peek() => headPosition < headLength ? head[headPosition] : reader.Peek();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            reader.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Checked(Span<char> buffer)
    {
        int read = reader.Read(buffer);
        ReadOnlySpan<char> text = buffer[..read];
        int zero = text.IndexOf('\0');
        Advance(zero < 0 ? text : text[..zero]);
        return zero < 0 ? read : throw new InputException(
            "a null character stands in the text", new SourceLocation(Name, line, column), "this is a binary or damaged file; export the inventory again");
    }

    private void Advance(ReadOnlySpan<char> text)
    {
        line += text.Count('\n');
        int last = text.LastIndexOf('\n');
        column = last < 0 ? column + text.Length : text.Length - last;
    }
}
