using System.CommandLine;
using Deployments.Cli.Input;
using Deployments.Cli.Output;
using Deployments.Cli.Running;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.Fleets;
using Deployments.Hardware;
using Deployments.Text;
using Deployments.Validation;

namespace Deployments.Cli.Commands;

/// <summary><c>validate</c>: judges stacks.</summary>
internal static class ValidateCommand
{
    public static void Fill(Command command, Session session)
    {
        Argument<string> stack = StackInput.Argument();
        Option<string?> hardware = HardwareInput.Option();
        Option<string?> fleet = FleetInput.Option();
        Option<string> format = Options.Option("text", "json", "sarif", "junit", "github", "csv");
        Option<string?> exact = Options.Flag("--exact", "Judge arrows as they are written; assume nothing.");
        Option<string?> strict = Options.Flag("--strict", "Return 1 for a conditional stack too.");
        command.Add(stack);
        command.Add(hardware);
        command.Add(fleet);
        command.Add(format);
        command.Add(exact);
        command.Add(strict);
        command.SetAction(result =>
        {
            RefuseTwiceFromStandardInput(result.GetRequiredValue(stack), result.GetValue(hardware), result.GetValue(fleet));
            StackText written = StackInput.Read(session, result.GetRequiredValue(stack));
            if (result.GetValue(fleet) is { } machines)
            {
                RefuseWithFleet(result.GetValue(hardware), result.GetValue(format)!);
                return JudgeFleet(
                    session, written.Stacks, machines, result.GetValue(format)!, result.GetResult(exact) is not null, result.GetResult(strict) is not null);
            }

            RefuseWithoutFleet(result.GetValue(format)!);
            HardwareProfile? machine = HardwareInput.Read(session, result.GetValue(hardware));
            DeploymentCheck check = Judge(session, written, machine, result.GetResult(exact) is not null);
            Reports.Write(session, written.Stacks, check, result.GetValue(format)!);
            return Worst(check.Reports, result.GetResult(strict) is not null);
        });
    }

    /// <summary>A report on each stack, with the hardware and the assumptions, and what works instead.</summary>
    public static DeploymentCheck Judge(Session session, StackText written, HardwareProfile? machine, bool exact) =>
        Checker(session).Check(written, machine, new CheckOptions { Exact = exact });

    private static int JudgeFleet(Session session, ValueList<WrittenStack> stacks, string path, string format, bool exact, bool strict)
    {
        Fleet fleet = FleetInput.Read(session, path);
        DeploymentChecker checker = Checker(session);
        var options = new CheckOptions { Exact = exact };
        var reports = new List<FleetReport>(stacks.Count);
        foreach (WrittenStack written in stacks)
        {
            reports.Add(fleet.Judge(checker.Complete(written, null, options), checker.Engine) with
            {
                Works = written.Deployment is { } deployment ? WorkingFleetReport.Of(deployment, fleet, checker.Engine) : null,
            });
        }

        FleetReports.Write(session, stacks, reports, format);
        return reports.Exists(r => IsFinding(r.Verdict, strict)) ? ExitCode.Findings : ExitCode.Fine;
    }

    private static DeploymentChecker Checker(Session session) => new(session.Engine);

    private static void RefuseTwiceFromStandardInput(string stack, string? hardware, string? fleet)
    {
        if (stack == StandardInput.Argument && (hardware == StandardInput.Argument || fleet == StandardInput.Argument))
        {
            throw new InputException("the stack and the machines cannot both be read from standard input", null, "give a file for one of them");
        }
    }

    private static void RefuseWithFleet(string? hardware, string format)
    {
        if (hardware is not null)
        {
            throw new InputException("'--hardware' and '--fleet' both say what the machines are", null, "give one of them");
        }

        if (format is not ("text" or "json" or "csv"))
        {
            throw new InputException($"a fleet's report cannot be written as {format}", null, "the formats are text, json and csv");
        }
    }

    private static void RefuseWithoutFleet(string format)
    {
        if (format == "csv")
        {
            throw new InputException("only a fleet's report can be written as csv", null, "give the machines with '--fleet'");
        }
    }

    private static int Worst(ValueList<Report> reports, bool strict)
    {
        foreach (Report report in reports)
        {
            if (IsFinding(report.Verdict, strict))
            {
                return ExitCode.Findings;
            }
        }

        return ExitCode.Fine;
    }

    private static bool IsFinding(Verdict verdict, bool strict) => verdict == Verdict.Invalid || (strict && verdict == Verdict.Conditional);
}
