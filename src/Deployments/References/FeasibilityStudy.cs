using Deployments.Changes;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Validation;
using Deployments.Vocabulary;

namespace Deployments.References;

/// <summary>The verdict of the rules engine on a claimed combination. Immutable.</summary>
/// <param name="Deployment">The combination.</param>
/// <param name="Feasibility">The feasibility.</param>
/// <param name="Reasons">Why: what is wrong, or what it rests on; empty when it is simply valid.</param>
/// <param name="Help">The additions that it needs; empty unless it is possible with help.</param>
/// <param name="Report">The whole report, on the deployment's own hardware profile.</param>
public sealed record FeasibilityStudy(
    ReferenceDeployment Deployment, Feasibility Feasibility, ValueList<string> Reasons, ValueList<string> Help, Report Report)
{
    /// <summary>Judges a reference deployment on the hardware that it names.</summary>
    /// <param name="deployment">The deployment.</param>
    /// <param name="engine">The engine; null for <see cref="RulesEngine.Default"/>.</param>
    /// <returns>The study; nothing in it is written by hand.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="deployment"/> is null.</exception>
    public static FeasibilityStudy Of(ReferenceDeployment deployment, RulesEngine? engine = null)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        Report report = (engine ?? RulesEngine.Default).Validate(deployment.Stack, HardwareProfiles.Named(deployment.HardwareProfileName));
        if (report.Verdict != Verdict.Invalid)
        {
            ValueList<string> risks = report.Of(Severity.Warning).Select(f => f.Message).Distinct().ToValueList();
            return new FeasibilityStudy(deployment, risks.Count == 0 ? Feasibility.Valid : Feasibility.Experimental, risks, [], report);
        }

        ValueList<string> help = HelpIn(report);
        return new FeasibilityStudy(
            deployment, help.Count > 0 ? Feasibility.WithHelp : Feasibility.Impossible,
            report.Of(Severity.Error).Select(f => f.Message).ToValueList(), help, report);
    }

    private static ValueList<string> HelpIn(Report report)
    {
        foreach (Finding finding in report.Of(Severity.Error))
        {
            foreach (Fix fix in finding.Fixes)
            {
                if (Adds(fix) && fix.Outcome != Verdict.Invalid)
                {
                    return [fix.Text];
                }
            }
        }

        return report.Repair.Count > 0 && report.Repair.All(Adds) ? report.Repair.Select(f => f.Text).ToValueList() : [];
    }

    /// <summary>True when a fix changes nothing that was claimed.</summary>
    private static bool Adds(Fix fix) => fix.Kind is not (FixKind.RemoveComponent or FixKind.ReplaceComponent);
}
