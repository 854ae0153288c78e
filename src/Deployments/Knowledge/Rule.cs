using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Stacks;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Knowledge;

/// <summary>An identified statement about stacks. Immutable.</summary>
/// <remarks>A rule without <see cref="When"/> and <see cref="Check"/> describes a fault that the engine itself reports.</remarks>
public sealed record Rule
{
    /// <summary>The id.</summary>
    public required RuleId Id { get; init; }

    /// <summary>The fault as words joined by hyphens, such as <c>hardware-feature-missing</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The fault in a sentence.</summary>
    public required string Title { get; init; }

    /// <summary>How much it matters.</summary>
    public Severity Severity { get; init; } = Severity.Error;

    /// <summary>The finding's message; for a rule with <see cref="When"/>. Names stand in backticks.</summary>
    public string Message { get; init; } = "";

    /// <summary>Why it matters.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What to do, or null.</summary>
    public string? Remedy { get; init; }

    /// <summary>The components that must all be present for the rule to apply, each on the same group or anywhere; null for a rule of the engine's own.</summary>
    public Trigger? When { get; init; }

    /// <summary>What must then hold; null means that nothing can make it right.</summary>
    public Condition? Require { get; init; }

    /// <summary>A check written in C#, run by the engine alone; it cannot be compiled into a space.</summary>
    public Func<Stack, IEnumerable<RuleViolation>>? Check { get; init; }

    /// <summary>Where it is said.</summary>
    public ValueList<string> Sources { get; init; }

    /// <summary>The first version that has the rule.</summary>
    public string Since { get; init; } = "";

    /// <summary>A stack that breaks the rule, or null.</summary>
    public RuleExample? Broken { get; init; }

    /// <summary>The same stack repaired, or null.</summary>
    public RuleExample? Repaired { get; init; }

    /// <summary>When it is right to waive the rule.</summary>
    public string? SuppressWhen { get; init; }

    internal SourceLocation Place { get; init; }

    internal bool Replaces { get; init; }
}
