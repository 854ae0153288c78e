using System.CommandLine;
using Deployments.Cli.Running;
using Deployments.Text;

namespace Deployments.Cli;

/// <summary>The tool, independent of the process that it runs in.</summary>
internal static class Tool
{
    private const int BrokenPipe = 32;
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);
    private const int WindowsNoReader = unchecked((int)0x800700E8);

    /// <summary>Runs one command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, TextReader input, TextWriter output, TextWriter error, Terminal? terminal = null)
    {
        var session = new Session(input, output, error, terminal);
        try
        {
            int code = Invoke(args, session);
            output.Flush();
            return code;
        }
        catch (InputException problem)
        {
            output.Flush();
            Problems.Write(error, problem);
            return ExitCode.BadInput;
        }
        catch (IOException gone) when (gone.HResult is BrokenPipe or WindowsBrokenPipe or WindowsNoReader)
        {
            // The reading end of the pipe was closed, as by `head`: exit quietly
            return ExitCode.Fine;
        }
        catch (IOException failure)
        {
            Problems.Write(error, new InputException($"reading or writing failed: {failure.Message}"));
            return ExitCode.BadInput;
        }
#pragma warning disable CA1031 // The last resort: the user gets one message and no stack trace
        catch (Exception bug)
#pragma warning restore CA1031
        {
            Problems.WriteBug(error, bug);
            return ExitCode.InternalError;
        }
    }

    private static int Invoke(string[] args, Session session)
    {
        CommandTree tree = CommandTree.For(args, session);
        ParseResult result = tree.Root.Parse(args, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        if (result.Errors.Count > 0 && result.Action is not System.CommandLine.Help.HelpAction)
        {
            Problems.Write(session.Error, UsageProblem.Of(result));
            return ExitCode.BadInput;
        }

        session.Configure(result.GetValue(tree.Colour), result.GetValue(tree.Catalogs), result.GetValue(tree.Rules));
        return result.Invoke(new InvocationConfiguration
        {
            Output = session.Out,
            Error = session.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }
}
