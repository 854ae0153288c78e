using System.Diagnostics;
using Deployments.Causes;
using Deployments.Collections;
using Deployments.Reasons;
using Deployments.Text;
using Deployments.Vocabulary;
using Deployments.Wording;

namespace Deployments.Findings;

/// <summary>One broken rule: the fault, where it is, why, and what helps. Immutable.</summary>
/// <remarks>
/// Faults and reasons are values (<see cref="Cause"/>, <see cref="Reasons"/>), to compare and to switch on;
/// <see cref="Message"/> and <see cref="Because"/> put them into English each time they are read.
/// </remarks>
[DebuggerDisplay("{Severity} {Rule,nq}: {Message,nq}")]
public sealed record Finding
{
    /// <summary>The rule.</summary>
    public required RuleId Rule { get; init; }

    /// <summary>The severity.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The fault as a value.</summary>
    public required Cause Cause { get; init; }

    /// <summary>The fault in English: one line, lower-case start, names in backticks.</summary>
    public string Message => (Language ?? English.BuiltIn).Message(Cause);

    /// <summary>The group, or null for the whole stack.</summary>
    public string? Group { get; init; }

    /// <summary>The component that breaks the rule, or null.</summary>
    public ComponentId? Component { get; init; }

    /// <summary>The capability that is missing, or null.</summary>
    public CapabilityId? Capability => Cause.Capability;

    /// <summary>The hardware feature that is missing, or null.</summary>
    public FeatureId? Feature => Cause.Feature;

    /// <summary>The reasons as values, from the fault back to a fact.</summary>
    public ValueList<Reason> Reasons { get; init; }

    /// <summary>The reasons in English, one clause each.</summary>
    public ValueList<string> Because
    {
        get
        {
            string[] clauses = new string[Reasons.Count];
            for (int i = 0; i < clauses.Length; i++)
            {
                clauses[i] = (Language ?? English.BuiltIn).Text(Reasons[i]);
            }

            return new ValueList<string>(clauses);
        }
    }

    /// <summary>What else does not work for the same cause.</summary>
    public ValueList<Consequence> Consequences { get; init; }

    /// <summary>Changes that were tried and help, the smallest first.</summary>
    public ValueList<Fix> Fixes { get; init; }

    /// <summary>What the source advises, starting with a verb; not tried, unlike <see cref="Fixes"/>. Null when it advises nothing.</summary>
    public string? Remedy { get; init; }

    /// <summary>Where the stack or profile has it, when it was read from a text.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>The source of the broken rule, or null.</summary>
    public string? Source { get; init; }

    /// <summary>The reason for accepting the finding, when the stack waives it; null when it counts.</summary>
    public string? WaivedBecause { get; init; }

    /// <summary>The words for the catalogue that the stack was judged by; null for the built-in one.</summary>
    internal English? Language { get; init; }
}
