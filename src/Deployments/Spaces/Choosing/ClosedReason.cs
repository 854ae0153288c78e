using Deployments.Causes;
using Deployments.Collections;
using Deployments.Wording;

namespace Deployments.Spaces.Choosing;

/// <summary>The reason for which an option is closed. Immutable.</summary>
/// <param name="Conflicts">A smallest set of picks that rules the option out; empty when no stack of the space has it.</param>
/// <param name="Causes">
/// The causes of the errors that the rules engine reports for these picks together with the option, each once; empty when the space itself excludes it.
/// </param>
public sealed record ClosedReason(ValueList<string> Conflicts, ValueList<Cause> Causes)
{
    /// <summary>The causes in English: one line each, lower-case start, names in backticks.</summary>
    public ValueList<string> Because => [.. Causes.Select(c => (Language ?? English.BuiltIn).Message(c)).Distinct()];

    /// <summary>The words for the catalogue of the space; null for the built-in one.</summary>
    internal English? Language { get; init; }
}
