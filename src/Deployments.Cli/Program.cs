using System.Text;
using Deployments.Cli;
using Deployments.Cli.Running;

if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
{
    Console.OutputEncoding = Encoding.UTF8;
}

// Not disposed: what is left after a failed write must not be written again.
var output = new StandardOutput();
using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1024) { AutoFlush = true };
return Tool.Run(args, new StandardInput(), output, error, new Terminal());
