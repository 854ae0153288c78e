using Deployments.Changes;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Validation;
using Deployments.Vocabulary;

namespace Deployments.References;

/// <summary>The verdict of the rules engine on a described combination. Immutable.</summary>
/// <param name="Deployment">The combination.</param>
/// <param name="Feasibility">The feasibility of what is described.</param>
/// <param name="Reasons">Why: what is wrong, or what it rests on; empty when it is simply valid.</param>
/// <param name="Report">The whole report on the stack as described, on the deployment's own hardware profile.</param>
/// <param name="Works">The stack that works instead, judged on the same hardware; null where the described one works, or where none is known.</param>
public sealed record FeasibilityStudy(
    ReferenceDeployment Deployment, Feasibility Feasibility, ValueList<string> Reasons, Report Report, WorkingStudy? Works)
{
    /// <summary>The reports on the other stacks that the documents offer, in the order of <see cref="ReferenceDeployment.Alternatives"/>.</summary>
    public ValueList<Report> Alternatives { get; init; }

    /// <summary>The additions that make the described combination work; empty unless it is possible with help.</summary>
    public ValueList<Change> Help => Feasibility == Feasibility.WithHelp && Works is { } works ? works.Difference : [];

    /// <summary>Judges a reference deployment on the hardware that it names.</summary>
    /// <param name="deployment">The deployment.</param>
    /// <param name="engine">The engine; null for <see cref="RulesEngine.Default"/>.</param>
    /// <returns>The study; nothing in it is written by hand.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="deployment"/> is null.</exception>
    public static FeasibilityStudy Of(ReferenceDeployment deployment, RulesEngine? engine = null)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        engine ??= RulesEngine.Default;
        HardwareProfile hardware = HardwareProfiles.Named(deployment.HardwareProfileName);
        Report report = engine.Validate(deployment.Stack, hardware);
        WorkingStudy? works = WorkingStudy.Of(deployment, hardware, engine);
        ValueList<string> risks = report.Of(Severity.Warning).Select(f => f.Message).Distinct().ToValueList();
        ValueList<string> faults = report.Of(Severity.Error).Select(f => f.Message).ToValueList();
        Feasibility feasibility =
            report.Verdict != Verdict.Invalid ? risks.Count == 0 ? Feasibility.Valid : Feasibility.Experimental
            : works is { OnlyAdds: true, Report.Verdict: not Verdict.Invalid } ? Feasibility.WithHelp
            : Feasibility.Impossible;
        return new FeasibilityStudy(deployment, feasibility, report.Verdict == Verdict.Invalid ? faults : risks, report, works)
        {
            Alternatives = deployment.Alternatives.Select(s => engine.Validate(s, hardware)).ToValueList(),
        };
    }
}
