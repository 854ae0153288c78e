using System.Text;
using Deployments.Cli.Running;

namespace Deployments.Cli.Output.Rows;

/// <summary>Gathers rows as bytes and hands them on in blocks, so that any number of them takes the same memory.</summary>
internal sealed class RowOutput
{
    private const int BlockLength = 64 * 1024;

    private readonly Stream? stream;
    private readonly TextWriter text;
    private int length;

    /// <param name="text">What to write to; a process's own output takes the bytes as they are.</param>
    /// <param name="longestRow">The most bytes that a row takes.</param>
    public RowOutput(TextWriter text, int longestRow)
    {
        this.text = text;
        text.Flush();
        stream = (text as StandardOutput)?.BaseStream;
        Buffer = new byte[BlockLength + longestRow];
    }

    public byte[] Buffer { get; }

    /// <summary>Where the next row starts.</summary>
    public int Length => length;

    /// <summary>Takes what was written into <see cref="Buffer"/> up to an end.</summary>
    /// <returns>Whether a block was full and has been handed on.</returns>
    public bool Advance(int end)
    {
        length = end;
        if (end < BlockLength)
        {
            return false;
        }

        Flush();
        return true;
    }

    public void Flush()
    {
        if (stream is not null)
        {
            stream.Write(Buffer, 0, length);
        }
        else
        {
            // Rows are whole here, so that no character is cut in two.
            text.Write(Encoding.UTF8.GetString(Buffer, 0, length));
        }

        length = 0;
    }
}
