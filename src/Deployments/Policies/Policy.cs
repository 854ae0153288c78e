using Deployments.Collections;
using Deployments.Knowledge;

namespace Deployments.Policies;

/// <summary>A policy of one rule, checked by a function.</summary>
/// <param name="rule">The rule: id, name, title, severity, reason and sources.</param>
/// <param name="check">Finds what breaks it; <see cref="IPolicy.Check"/> says what it may do.</param>
/// <example>
/// <code>
/// var owners = new Policy(
///     new Rule { Id = new RuleId("ACME-2"), Name = "group-without-owner", Title = "Groups name their owner", Sources = ["document:House rules, 4"] },
///     judged => judged.Stack.AllGroups().Where(g => !g.Name.StartsWith("team-"))
///         .Select(g => new PolicyViolation(new RuleId("ACME-2"), $"group `{g.Name}` does not say who owns it") { Group = g.Name }));
/// var engine = RulesEngine.Default.With(owners);
/// </code>
/// </example>
public sealed class Policy(Rule rule, Func<JudgedStack, IEnumerable<PolicyViolation>> check) : IPolicy
{
    private readonly Func<JudgedStack, IEnumerable<PolicyViolation>> check = check ?? throw new ArgumentNullException(nameof(check));

    /// <inheritdoc/>
    public ValueList<Rule> Rules { get; } = [rule ?? throw new ArgumentNullException(nameof(rule))];

    /// <inheritdoc/>
    public IEnumerable<PolicyViolation> Check(JudgedStack judged) => check(judged);
}
