using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Deployments.Cli;

/// <summary>The process's standard output.</summary>
internal sealed class StandardOutput() : StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 16 * 1024)
{
    private const int Handle = 1;

    /// <summary>What to write many bytes to. The console's own stream says nothing when a pipe's reader has gone, and a long answer would go on for ever.</summary>
    public Stream OpenBytes()
    {
        Flush();
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
        {
            return BaseStream;
        }

        // A file is left to the console's stream, which moves the offset that this process shares with those after it.
        var pipe = new FileStream(new SafeFileHandle(Handle, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return pipe.CanSeek ? BaseStream : pipe;
    }
}
