using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Deployments.Cli.Running;

/// <summary>The process's standard output.</summary>
internal sealed class StandardOutput() : StreamWriter(Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 16 * 1024)
{
    private const int Handle = 1;

    /// <summary>The console's own stream says nothing when a pipe's reader has gone, and a long answer would go on for ever.</summary>
    private static Stream Open()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
        {
            return Console.OpenStandardOutput();
        }

        // A file is left to the console's stream, which moves the offset that this process shares with those after it.
        var pipe = new FileStream(new SafeFileHandle(Handle, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
    }
}
