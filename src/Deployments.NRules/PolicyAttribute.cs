using Deployments.Vocabulary;

namespace Deployments.NRules;

/// <summary>
/// What to tell of a rule besides its id and title, which NRules' own <c>[Name("ACME-1")]</c> and <c>[Description("…")]</c> give. The findings of
/// the rule have it unless they state their own.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PolicyAttribute : Attribute
{
    /// <summary>The severity of its findings; default an error.</summary>
    public Severity Severity { get; init; } = Severity.Error;

    /// <summary>Why it matters.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Advice, starting with a verb; null without any.</summary>
    public string? Remedy { get; init; }

    /// <summary>The https address that says so, or <c>document:</c> and a title; null for the class of the rule itself.</summary>
    public string? Source { get; init; }

    /// <summary>When it is right to waive the rule; null to leave that open.</summary>
    public string? SuppressWhen { get; init; }
}
