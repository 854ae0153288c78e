using System.CommandLine;
using Deployments.Cli.Running;
using Deployments.Dependencies;
using Deployments.Reporting.Text;

namespace Deployments.Cli.Commands;

/// <summary><c>graph</c>: draws what rests on what in a stack.</summary>
internal static class GraphCommand
{
    public static void Fill(Command command, Session session)
    {
        var input = new DependencyInput(command);
        var language = new Option<string>("--as")
        {
            Description = "The language of the drawing: dot for Graphviz, the default, or mermaid for Markdown.",
            HelpName = "dot|mermaid",
            DefaultValueFactory = static _ => "dot",
        };
        command.Add(language.AcceptOnlyFromAmong("dot", "mermaid"));
        command.SetAction(result =>
        {
            foreach (StackDependencies dependencies in input.Read(session, result).Dependencies)
            {
                session.Out.Write(result.GetValue(language) == "mermaid"
                    ? MermaidGraph.Write(dependencies, session.Catalog)
                    : DotGraph.Write(dependencies, session.Catalog));
            }

            return ExitCode.Fine;
        });
    }
}
