using System.Diagnostics;
using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Stacks;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Knowledge;

/// <summary>A rule about stacks with an id. Immutable.</summary>
/// <remarks>A rule without <see cref="When"/> describes a fault that the engine finds itself, or code of the user's own: <see cref="InCode"/>.</remarks>
[DebuggerDisplay("{Id,nq}: {Title,nq}")]
public sealed record Rule
{
    /// <summary>The id.</summary>
    public required RuleId Id { get; init; }

    /// <summary>The fault as words joined by hyphens, such as <c>hardware-feature-missing</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The fault in a sentence.</summary>
    public required string Title { get; init; }

    /// <summary>The severity of its findings.</summary>
    public Severity Severity { get; init; } = Severity.Error;

    /// <summary>The message of its findings, with names in backticks; for a rule with <see cref="When"/>.</summary>
    public string Message { get; init; } = "";

    /// <summary>Why it matters.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Advice on what to change; null without any.</summary>
    public string? Remedy { get; init; }

    /// <summary>The components that must be present for the rule to apply; null for a rule of the engine.</summary>
    public Trigger? When { get; init; }

    /// <summary>The condition that must then hold; null when the components must never be together.</summary>
    public Condition? Require { get; init; }

    /// <summary>True when code judges by the rule: a policy of <see cref="Validation.RulesEngine.With"/>. It has no <see cref="When"/>.</summary>
    public bool InCode { get; init; }

    /// <summary>The sources.</summary>
    public ValueList<string> Sources { get; init; }

    /// <summary>The version that introduced the rule.</summary>
    public string Since { get; init; } = "";

    /// <summary>A stack that violates the rule; null when there is no example.</summary>
    public RuleExample? Broken { get; init; }

    /// <summary>The same stack, corrected; null when there is no example.</summary>
    public RuleExample? Repaired { get; init; }

    /// <summary>When it is right to waive the rule.</summary>
    public string? SuppressWhen { get; init; }

    internal SourceLocation Location { get; init; }

    internal bool Replaces { get; init; }
}
