using Deployments.Catalogs;
using Deployments.Causes;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.NRules.Evaluation;
using Deployments.Stacks;
using Deployments.Validation;
using Deployments.Vocabulary;

namespace Deployments.NRules.Tests.Evaluation;

/// <summary>Holds the built-in engine and NRules to the same verdict for the same causes.</summary>
internal sealed class Agreement(Catalog catalog)
{
    private readonly RulesEngine builtIn = new(catalog, new ValidationOptions { FixesPerFinding = 0 });
    private readonly NRulesEngine nrules = new(catalog);

    public static Agreement OnBuiltIn { get; } = new(Catalog.BuiltIn);

    /// <summary>The verdict of both; what they differ in fails the test.</summary>
    public Verdict Check(Stack stack, HardwareProfile? hardware, Func<string>? about = null)
    {
        Report expected = builtIn.Validate(stack, hardware);
        NRulesReport actual = nrules.Validate(stack, hardware);
        string on = about?.Invoke() ?? $"{stack} on {hardware}";
        Assert.That(actual.Verdict, Is.EqualTo(expected.Verdict), on);
        Assert.That(builtIn.Judge(stack, hardware), Is.EqualTo(expected.Verdict), on);
        Assert.That(actual.RootCauses.Select(Show), Is.EquivalentTo(expected.Findings.Where(f => f.Severity == Severity.Error).Select(Show)), on);
        return actual.Verdict;
    }

    private static string Show(RootCause cause) => Show(cause.Rule, cause.Cause, cause.Group, cause.Component, cause.Affected);

    /// <summary>An error with all that it affects: the built-in engine names the first apart from the consequences.</summary>
    private static string Show(Finding finding)
    {
        bool isAffected = finding.Cause switch
        {
            ConditionUnmet { Dependent.Workload: null } or FeatureOff { Dependent.Workload: null } or FeatureNotPassedOn { Dependent.Workload: null }
                or CircularNeed { Dependent.Workload: null } => finding.Component is not null,
            _ => false,
        };
        IEnumerable<Consequence> own = isAffected ? [new Consequence(finding.Group!, finding.Component, null)] : [];
        return Show(finding.Rule, finding.Cause, finding.Group, finding.Component, own.Concat(finding.Consequences));
    }

    private static string Show(RuleId rule, Cause cause, string? group, ComponentId? component, IEnumerable<Consequence> affected) =>
        $"{rule} {Rounded(cause)} {group} {component} <- "
            + string.Join(", ", affected.Select(a => $"{a.Group}:{a.Component}{a.Workload}").Order(StringComparer.Ordinal));

    /// <summary>Sums of sizes may differ in the last digit.</summary>
    private static Cause Rounded(Cause cause) =>
        cause is SizeTooSmall size ? size with { Needed = Math.Round(size.Needed, 3), Usable = Math.Round(size.Usable, 3) } : cause;
}
