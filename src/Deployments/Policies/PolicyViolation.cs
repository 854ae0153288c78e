using Deployments.Catalogs;
using Deployments.Changes;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Policies;

/// <summary>A violation that a policy found. It becomes a <see cref="Finding"/> of the report. Immutable.</summary>
/// <param name="Rule">The id of the broken rule, one of the policy's <see cref="IPolicy.Rules"/>.</param>
/// <param name="Message">The fault: one line, lower-case start, names in backticks.</param>
public sealed record PolicyViolation(RuleId Rule, string Message)
{
    /// <summary>The severity; null for that of the rule.</summary>
    public Severity? Severity { get; init; }

    /// <summary>The name of the group; null for the whole stack.</summary>
    public string? Group { get; init; }

    /// <summary>The component; null when the violation is about none.</summary>
    public ComponentId? Component { get; init; }

    /// <summary>What led to the violation, one clause each. The reason of the rule comes before them.</summary>
    public ValueList<string> Because { get; init; }

    /// <summary>Advice, starting with a verb; null for that of the rule.</summary>
    public string? Remedy { get; init; }

    /// <summary>An address or document that says so; null for the source of the rule.</summary>
    public string? Source { get; init; }

    /// <summary>
    /// Changes that might help. Each is applied to a copy and judged by all rules and policies; those that help become the fixes of the finding.
    /// A change names its group; <see cref="EnableFeature"/> is of the machines of <see cref="Group"/>.
    /// </summary>
    public ValueList<Change> Proposals { get; init; }

    /// <summary>
    /// An error of <see cref="JudgedStack.Findings"/> that this is a consequence of; null for none. The violation is then listed with it, under its
    /// rule, and is no finding of its own.
    /// </summary>
    public Finding? FollowsFrom { get; init; }

    /// <summary>A warning that a policy could not be judged.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="why">What is wrong with it, as a clause.</param>
    /// <returns>The warning, which changes no verdict.</returns>
    public static PolicyViolation Failed(RuleId rule, string why) =>
        new(rule, $"policy `{rule}` could not be judged: {why}") { Severity = Vocabulary.Severity.Warning };

    /// <summary>A warning that a policy could not be judged, since it names a component that the catalogue does not have.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="unknown">The component.</param>
    /// <param name="catalog">The catalogue, for components with a similar name.</param>
    /// <returns>The warning, which changes no verdict.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="catalog"/> is null.</exception>
    public static PolicyViolation Failed(RuleId rule, ComponentId unknown, Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        string? advice = Suggestion.For(unknown.ToString(), catalog.Components.Select(c => c.Id.ToString()));
        return Failed(rule, $"it names component `{unknown}`, which the catalogue does not have{(advice is null ? "" : "; " + advice)}");
    }

    internal static PolicyViolation Threw(RuleId rule, Exception exception) =>
        Failed(rule, $"it threw {exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")}");

    internal static PolicyViolation OfAnother(RuleId rule, RuleId other) => Failed(rule, $"it raised `{other}`, which is none of its rules");

    internal static PolicyViolation InGroup(RuleId rule, string unknown) => Failed(rule, $"it names group `{unknown}`, which the stack does not have");
}
