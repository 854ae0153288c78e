using System.CommandLine;
using Deployments.Cli.Input;
using Deployments.Cli.Running;
using Deployments.Fleets;
using Deployments.Hardware;
using Deployments.Reporting.Csv;
using Deployments.Reporting.Json;
using Deployments.Reporting.Text;

namespace Deployments.Cli.Commands;

/// <summary><c>can-run</c>: lists the reference deployments that a machine can carry.</summary>
internal static class CanRunCommand
{
    public static void Fill(Command command, Session session)
    {
        Option<string?> hardware = HardwareInput.Option();
        hardware.Description =
            "The machine: a file with its profile or with what another tool wrote of it, a folder of such files, '-' for standard input, a profile's "
                + "name, or 'detect' for this one.";
        hardware.Required = true;
        Option<string> format = Options.Option("text", "json", "csv");
        command.Add(hardware);
        command.Add(format);
        command.SetAction(result =>
        {
            HardwareProfile machine = HardwareInput.Read(session, result.GetValue(hardware)!)!;
            DeploymentSurvey survey = DeploymentSurvey.Of(machine, session.Engine);
            switch (result.GetValue(format))
            {
                case "json": session.Out.Write(SurveyJson.Write(survey)); break;
                case "csv": session.Out.Write(SurveyCsv.Write(survey)); break;
                default: session.Write(SurveyText.Compose(survey, session.ReportOptions)); break;
            }

            return ExitCode.Fine;
        });
    }
}
