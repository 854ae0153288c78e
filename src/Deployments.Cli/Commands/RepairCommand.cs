using System.CommandLine;
using Deployments.Cli.Input;
using Deployments.Cli.Output;
using Deployments.Cli.Running;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Reporting;
using Deployments.Reporting.Json;
using Deployments.Reporting.Text;
using Deployments.Spaces;
using Deployments.Text;

namespace Deployments.Cli.Commands;

/// <summary><c>repair</c>: finds the smallest changes that make a stack valid, from the fixes of the engine or from the nearest stacks of a space.</summary>
internal static class RepairCommand
{
    private const ulong DefaultLimit = 5;
    private const ulong LargestLimit = 10_000;

    public static void Fill(Command command, Session session)
    {
        Argument<string> stack = StackInput.Argument();
        Option<string?> hardware = HardwareInput.Option();
        Option<string?> space = SpaceInput.Option("Take the nearest of all stacks of a space, instead of trying single changes.");
        Option<string?> limit = new("--limit") { Description = $"At most so many repairs; {DefaultLimit} when left out.", HelpName = "N" };
        Option<string?> exact = Options.Flag("--exact", "Judge arrows as they are written; assume nothing.");
        Option<string> format = Options.Option("text", "json");
        foreach (Option option in new Option[] { hardware, space, limit, exact, format })
        {
            command.Add(option);
        }

        command.Add(stack);
        command.SetAction(result =>
        {
            ulong most = NumberInput.Read("--limit", result.GetValue(limit)) ?? DefaultLimit;
            if (most is 0 or > LargestLimit)
            {
                throw new InputException($"--limit: {most} is not from 1 to {LargestLimit}", null, $"leave it out for {DefaultLimit}");
            }

            StackText written = StackInput.Read(session, result.GetRequiredValue(stack));
            HardwareProfile? machine = HardwareInput.Read(session, result.GetValue(hardware));
            Space? compiled = result.GetValue(space) is { } name
                ? SpaceInput.Compile(session, SpaceInput.Read(session, name), result.GetValue(hardware)) : null;
            DeploymentCheck check = ValidateCommand.Judge(session, written, machine, result.GetResult(exact) is not null);
            List<Repairs> repairs = [.. check.Reports.Select((report, i) => compiled is null
                ? Repairs.Of(report, i < check.Works.Count ? check.Works[i] : null, (int)most) : Repairs.Of(report.Stack, compiled, (int)most))];
            Write(session, written.Stacks, repairs, result.GetValue(format)!);
            return repairs.Exists(r => r.IsNeeded && r.Found.Count == 0) ? ExitCode.Findings : ExitCode.Fine;
        });
    }

    private static void Write(Session session, ValueList<WrittenStack> stacks, List<Repairs> repairs, string format)
    {
        if (format == "json")
        {
            session.Out.Write(RepairJson.Write(repairs));
            return;
        }

        for (int i = 0; i < repairs.Count; i++)
        {
            Headings.Write(session, stacks, i);
            session.Write(RepairText.Compose(repairs[i], session.ReportOptions));
        }
    }
}
