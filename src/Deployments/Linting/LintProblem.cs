using Deployments.Text;

namespace Deployments.Linting;

/// <summary>A mistake in a catalogue.</summary>
/// <param name="Check">The name of the check, as words joined by hyphens.</param>
/// <param name="Message">The mistake, as one lower-case clause.</param>
/// <param name="Location">The location of the entry; null when it was not read from a text.</param>
/// <param name="Advice">Advice on the repair; null without any.</param>
public sealed record LintProblem(string Check, string Message, SourceLocation? Location = null, string? Advice = null);
