using Deployments.Text;

namespace Deployments.Linting;

/// <summary>Something in a catalogue that cannot stand.</summary>
/// <param name="Check">The name of the check, as words joined by hyphens.</param>
/// <param name="Message">What is wrong, as one lower-case clause.</param>
/// <param name="Place">Where the entry starts, or null.</param>
/// <param name="Advice">What to do, or null.</param>
public sealed record LintProblem(string Check, string Message, SourceLocation? Place = null, string? Advice = null);
