using System.CommandLine;
using Deployments.Cli.Input;
using Deployments.Cli.Output;
using Deployments.Hardware;
using Deployments.Model;
using Deployments.Notation;
using Deployments.Validation;

namespace Deployments.Cli.Commands;

/// <summary><c>validate</c>: judges stacks.</summary>
internal static class ValidateCommand
{
    public static void Fill(Command command, Session session)
    {
        Argument<string> stack = StackInput.Argument();
        Option<string?> hardware = HardwareInput.Option();
        Option<string> format = Options.Option("text", "json", "sarif", "junit", "github");
        Option<string?> exact = Options.Flag("--exact", "Judge arrows as they are written; assume nothing.");
        Option<string?> strict = Options.Flag("--strict", "Return 1 for a conditional stack too.");
        command.Add(stack);
        command.Add(hardware);
        command.Add(format);
        command.Add(exact);
        command.Add(strict);
        command.SetAction(result =>
        {
            List<Subject> subjects = StackInput.Read(session, result.GetRequiredValue(stack));
            HardwareProfile? machine = HardwareInput.Read(session, result.GetValue(hardware));
            List<Report> reports = Judge(session, subjects, machine, result.GetResult(exact) is not null);
            Reports.Write(session, subjects, reports, result.GetValue(format)!);
            return Worst(reports, result.GetResult(strict) is not null);
        });
    }

    /// <summary>A report on each stack; the reports name the hardware and what was assumed.</summary>
    public static List<Report> Judge(Session session, List<Subject> subjects, HardwareProfile? machine, bool exact)
    {
        var engine = new RulesEngine(session.Catalog);
        var completer = new StackCompleter(session.Catalog);
        var reports = new List<Report>(subjects.Count);
        foreach (Subject subject in subjects)
        {
            Completion completion = subject.Completes && !exact ? completer.Complete(subject.Stack) : new Completion(subject.Stack, []);
            Report report = engine.Validate(completion.Stack, machine);
            reports.Add(report with { Stack = On(report.Stack, machine), Assumed = completion.Assumed });
        }

        return reports;
    }

    private static Stack On(Stack stack, HardwareProfile? machine)
    {
        if (machine is null)
        {
            return stack;
        }

        var groups = new NodeGroup[stack.Groups.Count];
        for (int i = 0; i < groups.Length; i++)
        {
            NodeGroup group = stack.Groups[i];
            groups[i] = group.Hardware is null ? group with { Hardware = machine } : group;
        }

        return stack with { Groups = ValueList.Create<NodeGroup>(groups) };
    }

    private static int Worst(List<Report> reports, bool strict)
    {
        foreach (Report report in reports)
        {
            if (report.Verdict == Verdict.Invalid || (strict && report.Verdict == Verdict.Conditional))
            {
                return ExitCode.Findings;
            }
        }

        return ExitCode.Fine;
    }
}
