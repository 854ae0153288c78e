using System.Text;

namespace Deployments.Cli.Running;

/// <summary>The process's standard input; opened only when it is read.</summary>
internal sealed class StandardInput : TextReader
{
    public const string Name = "<stdin>";

    /// <summary>What a user writes for it in the place of a file.</summary>
    public const string Argument = "-";

    /// <summary>Opens what a run reads from as a stream.</summary>
    /// <param name="input">The process's standard input, or a text in its place.</param>
    public static Stream Open(TextReader input) =>
        input is StandardInput ? Console.OpenStandardInput() : new MemoryStream(Encoding.UTF8.GetBytes(input.ReadToEnd()));

    /// <summary>The bytes as they come, one more than the limit at most.</summary>
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
