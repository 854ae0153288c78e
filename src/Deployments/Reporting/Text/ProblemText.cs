using Deployments.Text;

namespace Deployments.Reporting.Text;

/// <summary>Writes input errors as text.</summary>
public static class ProblemText
{
    /// <summary>Writes the problem as one line, and the advice as a second one.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="kind">The word at the start of the line.</param>
    /// <returns>
    /// One or two lines that end with <c>\n</c>, such as <c>error: stack.json:3:5: unknown key 'grups'</c> and
    /// <c>  help: did you mean 'groups'?</c>; control characters become spaces.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> is null.</exception>
    public static string Write(InputException problem, string kind = "error")
    {
        ArgumentNullException.ThrowIfNull(problem);
        string location = problem.Location is { } at ? at + ": " : "";
        string advice = problem.Advice is { } help ? $"  help: {ControlCharacters.Replace(help, ' ')}\n" : "";
        return $"{kind}: {location}{ControlCharacters.Replace(problem.Problem, ' ')}\n{advice}";
    }
}
