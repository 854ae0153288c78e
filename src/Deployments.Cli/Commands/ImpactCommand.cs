using System.CommandLine;
using Deployments.Cli.Output;
using Deployments.Cli.Running;
using Deployments.Collections;
using Deployments.Dependencies;
using Deployments.Reporting.Json;
using Deployments.Reporting.Text;
using Deployments.Text;
using Deployments.Vocabulary;

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
            Description = "The component that fails, by name or id, on each group that has it; every component in turn when left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string> format = Options.Option("text", "json");
        command.Add(component);
        command.Add(format);
        command.SetAction(result =>
        {
            (StackText written, StackDependencies[] dependencies) = input.Read(session, result);
            ValueList<Impact>[] impacts = [.. dependencies.Select(d => Find(session, d, result.GetValue(component)))];
            if (result.GetValue(format) == "json")
            {
                session.Out.Write(ImpactJson.Write(impacts.SelectMany(i => i).ToValueList()));
                return ExitCode.Fine;
            }

            for (int i = 0; i < dependencies.Length; i++)
            {
                Headings.Write(session, written.Stacks, i);
                session.Write(ImpactText.Compose(dependencies[i].Stack, impacts[i], session.ReportOptions));
            }

            return ExitCode.Fine;
        });
    }

    private static ValueList<Impact> Find(Session session, StackDependencies dependencies, string? name)
    {
        if (name is null)
        {
            return dependencies.Impacts();
        }

        ComponentId? id = session.Catalog.FindByName(name)?.Id;
        PlacedComponent[] placed = [.. dependencies.Graph.Vertices.OfType<PlacedComponent>().Where(p => p.Component == id)];
        return placed.Length > 0 ? placed.Select(dependencies.ImpactOf).ToValueList() : throw new InputException(
            $"the stack has no component '{name}'",
            null,
            $"it has {string.Join(", ", dependencies.Graph.Vertices.OfType<PlacedComponent>().Select(static p => p.Name).Distinct())}");
    }
}
