using System.Text;
using Deployments.Cli.Running;

namespace Deployments.Cli.Output.Rows;

/// <summary>Collects rows as bytes and writes them in blocks, so that memory use does not grow with the number of rows.</summary>
internal sealed class RowOutput
{
    private const int BlockLength = 64 * 1024;

    private readonly Stream? stream;
    private readonly TextWriter text;
    private int length;

    /// <param name="text">The output; the standard output of the process gets the bytes unchanged.</param>
    /// <param name="longestRow">The length of the longest row, in bytes.</param>
    public RowOutput(TextWriter text, int longestRow)
    {
        this.text = text;
        text.Flush();
        stream = (text as StandardOutput)?.BaseStream;
        Buffer = new byte[BlockLength + longestRow];
    }

    public byte[] Buffer { get; }

    /// <summary>The index in <see cref="Buffer"/> at which the next row starts.</summary>
    public int Length => length;

    /// <summary>Accepts the bytes that were written into <see cref="Buffer"/> up to an end.</summary>
    /// <returns>True when a block was full and has been written.</returns>
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
            // The block ends with a whole row, so no character is cut in two
            text.Write(Encoding.UTF8.GetString(Buffer, 0, length));
        }

        length = 0;
    }
}
