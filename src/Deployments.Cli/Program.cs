using System.Text;
using Deployments.Cli;
using Deployments.Cli.Running;

if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
{
    Console.OutputEncoding = Encoding.UTF8;
}

// Not disposed, because disposal would write the rest of a buffer again after a failed write
var output = new StandardOutput();
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var error = new StreamWriter(Console.OpenStandardError(), utf8, bufferSize: 1024) { AutoFlush = true };
#if NATIVE
try
{
    if (PolicyFile.HandOver(args) is { } code)
    {
        return code;
    }
}
catch (Deployments.Text.InputException problem)
{
    Problems.Write(error, problem);
    return ExitCode.BadInput;
}
#endif

return Tool.Run(args, new StandardInput(), output, error, new Terminal());
