using Deployments.Collections;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Findings;

/// <summary>One rule broken: what, where, why, and what helps.</summary>
public sealed record Finding
{
    /// <summary>The rule.</summary>
    public required RuleId Rule { get; init; }

    /// <summary>How much it matters.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The fault: one line, lower-case start, names in backticks.</summary>
    public required string Message { get; init; }

    /// <summary>The group, or null for the whole stack.</summary>
    public string? Group { get; init; }

    /// <summary>The component that breaks the rule, or null.</summary>
    public ComponentId? Component { get; init; }

    /// <summary>The capability that is missing, or null.</summary>
    public CapabilityId? Capability { get; init; }

    /// <summary>The hardware feature that is missing, or null.</summary>
    public FeatureId? Feature { get; init; }

    /// <summary>The reasons, from the fault back to a fact.</summary>
    public ValueList<string> Because { get; init; }

    /// <summary>What else does not work for the same cause.</summary>
    public ValueList<Consequence> Consequences { get; init; }

    /// <summary>Changes that were tried and help, the smallest first.</summary>
    public ValueList<Fix> Fixes { get; init; }

    /// <summary>What the source advises, starting with a verb; not tried, unlike <see cref="Fixes"/>. Null when it advises nothing.</summary>
    public string? Remedy { get; init; }

    /// <summary>Where the stack or profile says it, when it was read from a text.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>Where the broken statement comes from, or null.</summary>
    public string? Source { get; init; }

    /// <summary>Why the finding is accepted, when the stack waives it; null when it counts.</summary>
    public string? WaivedBecause { get; init; }

    /// <summary>What the machine lacks, as a clause that fits every machine that lacks it; null when it is not the machine that is at fault.</summary>
    internal string? Lacks { get; init; }
}
