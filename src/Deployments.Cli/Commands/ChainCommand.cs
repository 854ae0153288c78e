using System.CommandLine;
using Deployments.Cli.Input;
using Deployments.Cli.Output;
using Deployments.Cli.Running;
using Deployments.Collections;
using Deployments.Dependencies;
using Deployments.Reporting.Json;
using Deployments.Reporting.Text;

namespace Deployments.Cli.Commands;

/// <summary><c>chain</c>: tells by which chain a part of a stack rests on another.</summary>
internal static class ChainCommand
{
    public static void Fill(Command command, Session session)
    {
        var input = new DependencyInput(command);
        var from = new Argument<string>("FROM")
        {
            HelpName = "FROM",
            Description = "A workload or component of the stack, as in 'VMs' or 'KVM on hosts'.",
        };
        var to = new Argument<string?>("TO")
        {
            HelpName = "TO",
            Description = "A hardware fact or component that it rests on, such as 'hardware-virtualization'; every hardware fact when left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string> format = Options.Option("text", "json");
        command.Add(from);
        command.Add(to);
        command.Add(format);
        command.SetAction(result =>
        {
            (StackText written, StackDependencies[] dependencies) = input.Read(session, result);
            ValueList<ValueList<Dependency>>[] chains =
                [.. dependencies.Select(d => Find(session, d, result.GetRequiredValue(from), result.GetValue(to)))];
            if (result.GetValue(format) == "json")
            {
                session.Out.Write(ChainJson.Write(chains.SelectMany(static c => c).ToValueList()));
                return ExitCode.Fine;
            }

            for (int i = 0; i < dependencies.Length; i++)
            {
                Headings.Write(session, written.Stacks, i);
                session.Write(ChainText.Compose(dependencies[i].Stack, chains[i], session.ReportOptions));
            }

            return ExitCode.Fine;
        });
    }

    private static ValueList<ValueList<Dependency>> Find(Session session, StackDependencies dependencies, string from, string? to)
    {
        ValueList<StackPart> sources = PartInput.Find<StackPart>(dependencies, from);
        ValueList<StackPart> targets = to is null
            ? dependencies.Graph.Vertices.Where(static v => v is MachineFact).ToValueList()
            : PartInput.Find<StackPart>(dependencies, to);
        ValueList<ValueList<Dependency>> chains = sources.SelectMany(source => targets.Select(target => dependencies.Chain(source, target)))
            .Where(static c => c.Count > 0).ToValueList();
        if (chains.Count == 0)
        {
            session.Note(to is null ? $"'{from}' rests on no hardware fact" : $"'{from}' does not rest on '{to}'");
        }

        return chains;
    }
}
