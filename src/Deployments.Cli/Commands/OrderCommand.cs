using System.CommandLine;
using Deployments.Cli.Output;
using Deployments.Cli.Running;
using Deployments.Dependencies;
using Deployments.Reporting.Json;
using Deployments.Reporting.Text;

namespace Deployments.Cli.Commands;

/// <summary><c>order</c>: tells in which order to bring a stack up.</summary>
internal static class OrderCommand
{
    public static void Fill(Command command, Session session)
    {
        var input = new DependencyInput(command);
        Option<string> format = Options.Option("text", "json");
        command.Add(format);
        command.SetAction(result =>
        {
            (StackText written, StackDependencies[] dependencies) = input.Read(session, result);
            if (result.GetValue(format) == "json")
            {
                session.Out.Write(OrderJson.Write(dependencies));
                return ExitCode.Fine;
            }

            for (int i = 0; i < dependencies.Length; i++)
            {
                Headings.Write(session, written.Stacks, i);
                session.Write(OrderText.Compose(dependencies[i], session.ReportOptions));
            }

            return ExitCode.Fine;
        });
    }
}
