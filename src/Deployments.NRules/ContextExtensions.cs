using Deployments.Changes;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.NRules.Facts;
using Deployments.Policies;
using Deployments.Vocabulary;
using NRules.RuleModel;

namespace Deployments.NRules;

/// <summary>Raises findings from the action of a rule: <c>Then().Do(context => context.Raise(component, "…"))</c>.</summary>
/// <remarks>
/// What is raised is a fact like any other, a <see cref="PolicyViolation"/>, which further rules may match. The facts that the rule matched become
/// the reasons of the finding. Raising the same twice is raising it once.
/// </remarks>
public static class ContextExtensions
{
    /// <summary>Raises a finding about a component or a group.</summary>
    /// <param name="context">The context of the action.</param>
    /// <param name="place">The component or group.</param>
    /// <param name="message">The fault: one line, lower-case start, names in backticks.</param>
    /// <param name="fixes">Changes to try; those that help are offered.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Raise(this IContext context, IPlace place, string message, params Change[] fixes) =>
        Raise(context, place, message, FindingDetails.None, fixes);

    /// <summary>Raises a finding about a component or a group.</summary>
    /// <param name="context">The context of the action.</param>
    /// <param name="place">The component or group.</param>
    /// <param name="message">The fault: one line, lower-case start, names in backticks.</param>
    /// <param name="details">What differs from what the rule states of all its findings.</param>
    /// <param name="fixes">Changes to try; those that help are offered.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Raise(this IContext context, IPlace place, string message, FindingDetails details, params Change[] fixes)
    {
        ArgumentNullException.ThrowIfNull(place);
        Insert(context, place, message, details, fixes);
    }

    /// <summary>Raises a finding about the whole stack.</summary>
    /// <param name="context">The context of the action.</param>
    /// <param name="message">The fault: one line, lower-case start, names in backticks.</param>
    /// <param name="fixes">Changes to try; those that help are offered.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Raise(this IContext context, string message, params Change[] fixes) => Insert(context, null, message, FindingDetails.None, fixes);

    /// <summary>Raises a finding about the whole stack.</summary>
    /// <param name="context">The context of the action.</param>
    /// <param name="message">The fault: one line, lower-case start, names in backticks.</param>
    /// <param name="details">What differs from what the rule states of all its findings.</param>
    /// <param name="fixes">Changes to try; those that help are offered.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Raise(this IContext context, string message, FindingDetails details, params Change[] fixes) =>
        Insert(context, null, message, details, fixes);

    private static void Insert(IContext context, IPlace? place, string message, FindingDetails details, Change[] fixes)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(details);
        List<object> matched = [.. context.Match.Facts.SelectMany(f => f.Value is IEnumerable<object> many ? many : [f.Value!])];
        IEnumerable<string> because = matched.Where(f => f != place && f is not JudgedStack).Select(Clause).Where(c => c.Length > 0).Distinct();
        context.TryInsert(new PolicyViolation(new RuleId(context.Rule.Name), message)
        {
            Severity = details.Severity,
            Group = place?.GroupName,
            Component = place?.Component,
            Because = (details.Reason is null ? because : because.Prepend(details.Reason)).ToValueList(),
            Remedy = details.Remedy,
            Source = details.Source,
            Proposals = fixes.ToValueList(),
            FollowsFrom = matched.OfType<Finding>().FirstOrDefault(f => f.Severity == Severity.Error),
        });
    }

    private static string Clause(object fact) => fact switch
    {
        Finding finding => $"{finding.Rule}: {finding.Message}",
        PolicyViolation violation => $"{violation.Rule}: {violation.Message}",
        Dependencies.Dependency dependency => $"{dependency.Source} rests on {dependency.Target} for `{dependency.Label}`",
        Assumption assumption => $"`{assumption.Component}` was assumed in group `{assumption.Group}`: {assumption.Because}",
        _ => fact.ToString() ?? "",
    };
}
