using System.CommandLine;
using Deployments.Cli.Input;
using Deployments.Cli.Running;
using Deployments.Notation;
using Deployments.Reporting.Text;
using Deployments.Text;
using Deployments.Validation;

namespace Deployments.Cli.Commands;

/// <summary><c>complete</c>: adds the components that a stack leaves implicit.</summary>
internal static class CompleteCommand
{
    public static void Fill(Command command, Session session)
    {
        Argument<string> stack = StackInput.Argument();
        Option<string> format = Options.Option("arrow", "json", "text");
        command.Add(stack);
        command.Add(format);
        command.SetAction(result =>
        {
            var completer = new StackCompleter(session.Catalog);
            foreach (WrittenStack written in StackInput.Read(session, result.GetRequiredValue(stack)).Stacks)
            {
                Write(session, completer.Complete(written.Stack), result.GetValue(format)!);
            }

            return ExitCode.Fine;
        });
    }

    private static void Write(Session session, Completion completion, string format)
    {
        switch (format)
        {
            case "json":
                session.Out.Write(StackJson.Write(completion.Stack));
                break;
            case "text":
                session.Write(StackDrawing.Compose(completion, session.ReportOptions));
                break;
            default:
                session.Out.WriteLine(ArrowNotation.TryWrite(completion.Stack, out string arrows, session.Catalog) ? arrows
                    : throw new InputException("arrows cannot say this stack", null, "take --format json or --format text"));
                break;
        }
    }
}
