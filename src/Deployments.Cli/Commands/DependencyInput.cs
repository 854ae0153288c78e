using System.CommandLine;
using Deployments.Cli.Input;
using Deployments.Cli.Running;
using Deployments.Dependencies;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Stacks;

namespace Deployments.Cli.Commands;

/// <summary>The argument and options of commands about the dependencies of stacks.</summary>
internal sealed class DependencyInput
{
    public Argument<string> Argument { get; } = StackInput.Argument();

    private readonly Option<string?> hardware = HardwareInput.Option();
    private readonly Option<string?> exact = Options.Flag("--exact", "Take arrows as they are written; assume nothing.");

    public DependencyInput(Command command)
    {
        command.Add(Argument);
        command.Add(hardware);
        command.Add(exact);
    }

    /// <summary>The stacks that are written, each with what was assumed and its dependencies; notes those that do not work.</summary>
    public (StackText Written, StackDependencies[] Dependencies) Read(Session session, ParseResult result)
    {
        StackText written = StackInput.Read(session, result.GetRequiredValue(Argument));
        HardwareProfile? machine = HardwareInput.Read(session, result.GetValue(hardware));
        var checker = new DeploymentChecker(session.Engine);
        var options = new CheckOptions { Exact = result.GetResult(exact) is not null };
        var dependencies = new StackDependencies[written.Stacks.Count];
        for (int i = 0; i < dependencies.Length; i++)
        {
            Stack complete = checker.Complete(written.Stacks[i], machine, options).Stack;
            dependencies[i] = StackDependencies.Of(complete, machine, session.Catalog);
            if (checker.Engine.Judge(complete, machine) == Verdict.Invalid)
            {
                session.Note("this stack does not work; `deployments validate` tells why");
            }
        }

        return (written, dependencies);
    }
}
