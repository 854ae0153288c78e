using Deployments.Reporting.Text;
using Deployments.Text;

namespace Deployments.Cli.Running;

/// <summary>Writes errors of the input and of the tool.</summary>
internal static class Problems
{
    public static void Write(TextWriter error, InputException problem) => error.Write(ProblemText.Write(problem));

    public static void WriteBug(TextWriter error, Exception bug)
    {
        string version = typeof(Problems).Assembly.GetName().Version?.ToString(3) ?? "?";
        var problem = new InputException(
            $"{bug.GetType().Name}: {bug.Message}", null,
                $"this is a mistake in deployments {version}; please report it with this message and the command line");
        error.Write(ProblemText.Write(problem, "internal error"));
    }
}
