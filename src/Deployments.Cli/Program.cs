using System.Text;
using Deployments.Cli;
using Deployments.Cli.Input;

if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
{
    Console.OutputEncoding = Encoding.UTF8;
}

var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
// Not disposed: what is left after a failed write must not be written again.
var output = new StreamWriter(Console.OpenStandardOutput(), utf8, bufferSize: 16 * 1024);
using var error = new StreamWriter(Console.OpenStandardError(), utf8, bufferSize: 1024) { AutoFlush = true };
return Tool.Run(args, new StandardInput(), output, error, new Terminal());
