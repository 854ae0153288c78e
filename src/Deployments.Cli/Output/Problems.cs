using Deployments.Text;

namespace Deployments.Cli.Output;

/// <summary>Writes what is wrong with an input: one message, with its place and what to do.</summary>
internal static class Problems
{
    public static void Write(TextWriter error, InputException problem)
    {
        error.WriteLine($"error: {(problem.Location is { } at ? at + ": " : "")}{OneLine(problem.Problem)}");
        if (problem.Advice is { } advice)
        {
            error.WriteLine($"  help: {OneLine(advice)}");
        }
    }

    public static void WriteBug(TextWriter error, Exception bug)
    {
        string version = typeof(Problems).Assembly.GetName().Version?.ToString(3) ?? "?";
        error.WriteLine($"internal error: {bug.GetType().Name}: {OneLine(bug.Message)}");
        error.WriteLine($"  help: this is a mistake in deployments {version}; please report it with this message and the command line");
    }

    private static string OneLine(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (int i = 0; i < source.Length; i++)
        {
            target[i] = char.IsControl(source[i]) ? ' ' : source[i];
        }
    });
}
