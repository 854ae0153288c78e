using Deployments.Text;

namespace Deployments.Cli.Running;

/// <summary>The process's standard input, read whole, within a limit and as strict UTF-8; opened only when it is read.</summary>
internal sealed class StandardInput : TextReader
{
    public const string Name = "<stdin>";

    /// <summary>What a user writes for it in the place of a file.</summary>
    public const string Argument = "-";

    /// <summary>The bytes as they come, one more than the limit at most.</summary>
    public static byte[] ReadBytes(long limit)
    {
        using Stream stream = Console.OpenStandardInput();
        using var bytes = new MemoryStream();
        byte[] buffer = new byte[64 * 1024];
        int read;
        while (bytes.Length <= limit && (read = stream.Read(buffer)) > 0)
        {
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    public override string ReadToEnd()
    {
        using Stream stream = Console.OpenStandardInput();
        return InputText.OfStream(stream, Name);
    }
}
