using System.Text;

namespace Deployments.Cli.Running;

/// <summary>The standard input of the process, opened on first use.</summary>
internal sealed class StandardInput : TextReader
{
    public const string Name = "<stdin>";

    /// <summary>The word that stands for standard input instead of a file name.</summary>
    public const string Argument = "-";

    /// <summary>Opens the input of a run as a stream.</summary>
    /// <param name="input">The process's standard input, or a text in its place.</param>
    public static Stream Open(TextReader input) =>
        input is StandardInput ? Console.OpenStandardInput() : new MemoryStream(Encoding.UTF8.GetBytes(input.ReadToEnd()));

    /// <summary>Reads the bytes, at most one more than the limit.</summary>
    public static byte[] ReadBytes(TextReader input, long limit)
    {
        using Stream stream = Open(input);
        using var bytes = new MemoryStream();
        byte[] buffer = new byte[64 * 1024];
        int read;
        while (bytes.Length <= limit && (read = stream.Read(buffer)) > 0)
        {
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}
