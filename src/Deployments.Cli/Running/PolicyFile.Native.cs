using System.Diagnostics;
using Deployments.Policies;
using Deployments.Text;

namespace Deployments.Cli.Running;

/// <summary>
/// An assembly of policies that the user names. The tool as a native program can load none, and has its twin on the .NET runtime do it.
/// </summary>
internal static class PolicyFile
{
    public const string Option = "--rules";

    /// <exception cref="InputException">Always: a command line with policies is handed over before it is read.</exception>
    public static IPolicy Load(string path) => throw new InputException($"{path} cannot be loaded: this is the tool as a native program");

    /// <summary>Runs the twin with the same command line, input and output, when it asks for policies.</summary>
    /// <returns>The twin's exit code; null when there is nothing to hand over.</returns>
    /// <exception cref="InputException">There is no .NET runtime to run the twin.</exception>
    public static int? HandOver(string[] args)
    {
        if (!Array.Exists(args, arg => arg == Option || arg.StartsWith(Option + "=", StringComparison.Ordinal)))
        {
            return null;
        }

        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "managed", "Deployments.Cli.dll"), .. args]);
        try
        {
            using Process twin = Process.Start(start)!;
            twin.WaitForExit();
            return twin.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new InputException($"{Option} needs the .NET runtime, and `dotnet` is not on the path", null, "install .NET 10");
        }
    }
}
