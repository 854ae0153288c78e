using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Deployments.Cli.Running;

/// <summary>The standard output of the process.</summary>
internal sealed class StandardOutput() : StreamWriter(Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 16 * 1024)
{
    private const int Handle = 1;

    /// <summary>The console's own stream hides that the reader of a pipe has gone, so a long answer would be written to its end for nobody.</summary>
    private static Stream Open()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
        {
            return Console.OpenStandardOutput();
        }

        // For a file, the console's stream is used: it moves the file offset that this process shares with later ones
        var pipe = new FileStream(new SafeFileHandle(Handle, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
    }
}
