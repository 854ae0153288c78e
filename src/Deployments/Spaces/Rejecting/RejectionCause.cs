using Deployments.Causes;
using Deployments.Findings;
using Deployments.Vocabulary;
using Deployments.Wording;

namespace Deployments.Spaces.Rejecting;

/// <summary>The reason for which a choice is not a valid stack. Immutable.</summary>
/// <param name="Rule">The rule that it breaks; null where the space's own condition excludes it, or a fact of the hardware is unknown.</param>
/// <param name="Group">The group where it is broken; null for the whole stack.</param>
/// <param name="Component">The component that does not work; null where that is not one component.</param>
/// <param name="Cause">The fault as a value.</param>
public sealed record RejectionCause(RuleId? Rule, string? Group, ComponentId? Component, Cause Cause)
{
    /// <summary>The fault in English: one line, lower-case start, names in backticks.</summary>
    public string Message => Cause is FactUnknown unknown ? English.NotKnown(unknown) : (Language ?? English.BuiltIn).Message(Cause);

    /// <summary>The words for the catalogue that the choice was judged by; null for the built-in one.</summary>
    internal English? Language { get; init; }

    /// <summary>A finding as a reason.</summary>
    internal static RejectionCause Of(Finding finding) => new(finding.Rule, finding.Group, finding.Component, finding.Cause) { Language = finding.Language };
}
