using System.Globalization;
using System.Text;
using Deployments.Text;

namespace Deployments.Inventories.Text;

/// <summary>Reads a stream up to a limit, and detects the encoding by the first bytes.</summary>
internal sealed class LimitedStream : Stream
{
    private const int HeadSize = 4096;
    private const int Bytes = 1024 * 1024;

    private readonly Stream inner;
    private readonly string name;
    private readonly long limit;
    private readonly byte[] head = new byte[HeadSize];
    private readonly int headLength;
    private int headPosition;
    private long total;

    public LimitedStream(Stream inner, string name, long limit)
    {
        (this.inner, this.name, this.limit) = (inner, name, limit);
        int read;
        while (headLength < HeadSize && (read = inner.Read(head, headLength, HeadSize - headLength)) > 0)
        {
            headLength += read;
        }

        Count(headLength);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    private ReadOnlySpan<byte> Head => head.AsSpan(0, headLength);

    public bool IsCompressed =>
        Head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || Head.StartsWith("PK\u0003\u0004"u8)
        || Head.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD]);

    /// <summary>UTF-16 or UTF-32, by the byte order mark or the pattern of zero bytes; null for encodings that extend ASCII.</summary>
    public Encoding? WideEncoding()
    {
        ReadOnlySpan<byte> bytes = Head;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) || bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
        {
            return new UTF32Encoding(bigEndian: bytes[0] == 0, byteOrderMark: true);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return new UnicodeEncoding(bigEndian: bytes[0] == 0xFE, byteOrderMark: true);
        }

        // Every inventory begins with ASCII characters, and in UTF-16 each of them has a zero byte
        return bytes is [not 0, 0, not 0, 0, ..] ? new UnicodeEncoding(bigEndian: false, byteOrderMark: false)
            : bytes is [0, not 0, 0, not 0, ..] ? new UnicodeEncoding(bigEndian: true, byteOrderMark: false)
            : null;
    }

    public override int Read(Span<byte> buffer)
    {
        if (headPosition < headLength)
        {
            int count = Math.Min(buffer.Length, headLength - headPosition);
            head.AsSpan(headPosition, count).CopyTo(buffer);
            headPosition += count;
            return count;
        }

        int read = inner.Read(buffer);
        Count(read);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public static InputException TooLarge(string name, long limit) => new(
        string.Create(CultureInfo.InvariantCulture,
            $"{name} is larger than {(limit >= Bytes ? $"{limit / Bytes} MiB" : $"{limit} bytes")}, the most that is read"),
        null, "split it, or raise the limit");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Count(int read)
    {
        total += read;
        if (total > limit)
        {
            throw TooLarge(name, limit);
        }
    }
}
