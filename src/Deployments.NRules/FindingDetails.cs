using Deployments.Vocabulary;

namespace Deployments.NRules;

/// <summary>What one finding states otherwise than the <see cref="PolicyAttribute"/> of its rule. Immutable.</summary>
public sealed record FindingDetails
{
    /// <summary>Nothing: the finding is as the rule says.</summary>
    public static FindingDetails None { get; } = new();

    /// <summary>The severity; null for that of the rule.</summary>
    public Severity? Severity { get; init; }

    /// <summary>A reason besides that of the rule and the facts that it matched; null for none.</summary>
    public string? Reason { get; init; }

    /// <summary>Advice, starting with a verb; null for that of the rule.</summary>
    public string? Remedy { get; init; }

    /// <summary>The https address or document that says so; null for that of the rule.</summary>
    public string? Source { get; init; }
}
