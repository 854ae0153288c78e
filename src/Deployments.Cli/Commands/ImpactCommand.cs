using System.CommandLine;
using Deployments.Cli.Input;
using Deployments.Cli.Output;
using Deployments.Cli.Running;
using Deployments.Collections;
using Deployments.Dependencies;
using Deployments.Reporting.Json;
using Deployments.Reporting.Text;

namespace Deployments.Cli.Commands;

/// <summary><c>impact</c>: tells what falls when a component fails.</summary>
internal static class ImpactCommand
{
    public static void Fill(Command command, Session session)
    {
        var input = new DependencyInput(command);
        var component = new Argument<string?>("COMPONENT")
        {
            HelpName = "COMPONENT",
            Description = "The component that fails, on each group that has it; when left out, the single points of failure and each in turn.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string> format = Options.Option("text", "json");
        command.Add(component);
        command.Add(format);
        command.SetAction(result =>
        {
            (StackText written, StackDependencies[] dependencies) = input.Read(session, result);
            string? failed = result.GetValue(component);
            if (result.GetValue(format) == "json")
            {
                session.Out.Write(ImpactJson.Write(
                    dependencies.SelectMany(d => failed is null ? d.Impacts() : Find(d, failed)).ToValueList()));
                return ExitCode.Fine;
            }

            for (int i = 0; i < dependencies.Length; i++)
            {
                Headings.Write(session, written.Stacks, i);
                session.Write(failed is null
                    ? ImpactText.Compose(dependencies[i], session.ReportOptions)
                    : ImpactText.Compose(dependencies[i].Stack, Find(dependencies[i], failed), session.ReportOptions));
            }

            return ExitCode.Fine;
        });
    }

    private static ValueList<Impact> Find(StackDependencies dependencies, string name) =>
        PartInput.Find<PlacedComponent>(dependencies, name).Select(dependencies.ImpactOf).ToValueList();
}
