using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Knowledge;
using Deployments.Stacks;
using Deployments.Text;
using Deployments.Validation;
using Deployments.Vocabulary;

namespace Deployments.Fleets;

/// <summary>Whether one machine can carry one stack, what would have to be switched on first, and what stands in the way. Immutable.</summary>
public sealed record MachineStudy
{
    /// <summary>Whether the machine can carry the stack.</summary>
    public required Suitability Suitability { get; init; }

    /// <summary>The report on the machine as it is.</summary>
    public required Report Report { get; init; }

    /// <summary>The settings to change, by feature: all of them are needed. Empty unless <see cref="Suitability"/> is <see cref="Suitability.AfterSettings"/>.</summary>
    public ValueList<Setting> Settings { get; init; }

    /// <summary>The verdict once the settings are changed; that of the report when there are none.</summary>
    public required Verdict Outcome { get; init; }

    /// <summary>The facts that are not known and that <see cref="Outcome"/> rests on; empty unless it is conditional.</summary>
    public ValueList<Requirement> Unknown { get; init; }

    /// <summary>What is wrong even with every setting changed, one clause each; empty unless <see cref="Suitability"/> is <see cref="Suitability.Never"/>.</summary>
    public ValueList<string> Obstacles { get; init; }

    /// <summary>Studies a stack on a machine. Everything it says was tried with the rules engine.</summary>
    /// <param name="stack">The stack, exactly as it is.</param>
    /// <param name="machine">The hardware of physical groups that state none.</param>
    /// <param name="engine">The engine; null for <see cref="RulesEngine.Default"/>.</param>
    /// <returns>The study.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stack"/> or <paramref name="machine"/> is null.</exception>
    /// <exception cref="InputException">The stack names a component or capability that the catalogue does not have.</exception>
    public static MachineStudy Of(Stack stack, HardwareProfile machine, RulesEngine? engine = null)
    {
        ArgumentNullException.ThrowIfNull(stack);
        ArgumentNullException.ThrowIfNull(machine);
        engine ??= RulesEngine.Default;
        Report report = engine.Validate(stack, machine);
        if (report.Verdict != Verdict.Invalid)
        {
            return new MachineStudy
            {
                Suitability = report.Verdict == Verdict.Valid ? Suitability.Carries : Suitability.Conditional,
                Report = report,
                Outcome = report.Verdict,
                Unknown = UnknownOf(report),
            };
        }

        List<FeatureId> off = SwitchedOff(machine);
        HardwareProfile best = SwitchedOn(machine, off);
        Verdict outcome = off.Count == 0 ? Verdict.Invalid : engine.Judge(stack, best);
        if (outcome == Verdict.Invalid)
        {
            return new MachineStudy
            {
                Suitability = Suitability.Never,
                Report = report,
                Outcome = outcome,
                Obstacles = Obstacle(off.Count == 0 ? report : engine.Validate(stack, best)),
            };
        }

        HardwareProfile least = Least(stack, machine, off, outcome, engine);
        return new MachineStudy
        {
            Suitability = Suitability.AfterSettings,
            Report = report,
            Settings = SettingsOf(machine, least, off, report, engine.Catalog),
            Outcome = outcome,
            Unknown = outcome == Verdict.Valid ? [] : UnknownOf(engine.Validate(stack, least)),
        };
    }

    /// <summary>The features that a setting could switch on: those that only an outer hypervisor can give come first, since they are given up first.</summary>
    private static List<FeatureId> SwitchedOff(HardwareProfile machine)
    {
        var masked = new List<FeatureId>();
        var disabled = new List<FeatureId>();
        foreach ((FeatureId id, FeatureReading reading) in machine.Features)
        {
            if (reading.State == FeatureState.Masked)
            {
                masked.Add(id);
            }
            else if (reading.State == FeatureState.Disabled)
            {
                disabled.Add(id);
            }
        }

        masked.AddRange(disabled);
        return masked;
    }

    private static HardwareProfile SwitchedOn(HardwareProfile machine, List<FeatureId> features)
    {
        foreach (FeatureId feature in features)
        {
            machine = machine.With(feature, FeatureState.Enabled);
        }

        return machine;
    }

    /// <summary>
    /// The machine with as little switched on as keeps the outcome. Needs are monotone, so switching everything on is as good as settings can be,
    /// and what is not missed when it is left out can stay off.
    /// </summary>
    private static HardwareProfile Least(Stack stack, HardwareProfile machine, List<FeatureId> off, Verdict outcome, RulesEngine engine)
    {
        HardwareProfile least = SwitchedOn(machine, off);
        foreach (FeatureId feature in off)
        {
            HardwareProfile without = least.With(feature, machine[feature].State);
            if (engine.Judge(stack, without) == outcome)
            {
                least = without;
            }
        }

        return least;
    }

    private static ValueList<Setting> SettingsOf(
        HardwareProfile machine, HardwareProfile least, List<FeatureId> off, Report report, Catalog catalog)
    {
        var settings = new List<Setting>();
        foreach (FeatureId feature in off)
        {
            if (least[feature].State == FeatureState.Enabled)
            {
                settings.Add(SettingOf(machine, feature, report, catalog));
            }
        }

        settings.Sort(static (a, b) => a.Feature.CompareTo(b.Feature));
        return settings.ToValueList();
    }

    /// <summary>How to switch a feature on: as the component that needs it wants it, else as the feature's own data say.</summary>
    private static Setting SettingOf(HardwareProfile machine, FeatureId feature, Report report, Catalog catalog)
    {
        FeatureState state = machine[feature].State;
        Remedy? remedy = catalog.Find(feature)?.RemedyFor(state, machine);
        foreach (Finding finding in report.Findings)
        {
            if (finding.Feature == feature && finding.Fixes.Count > 0 && finding.Fixes[0].Kind == FixKind.ChangeSetting)
            {
                Fix fix = finding.Fixes[0];
                return new Setting(feature, state, fix.Text, fix.Source) { Places = fix.Text == remedy?.Text ? remedy.Places : [] };
            }
        }

        return remedy is null
            ? new Setting(feature, state, $"switch `{feature}` on", null)
            : new Setting(feature, state, remedy.Text, remedy.Source) { Places = remedy.Places };
    }

    private static ValueList<Requirement> UnknownOf(Report report)
    {
        var unknown = new List<Requirement>();
        if (report.Verdict == Verdict.Conditional)
        {
            foreach (Requirement requirement in report.Requires)
            {
                if (requirement.State == FeatureState.Unknown)
                {
                    unknown.Add(requirement);
                }
            }
        }

        return unknown.ToValueList();
    }

    private static ValueList<string> Obstacle(Report report)
    {
        var obstacles = new List<string>();
        foreach (Finding finding in report.Findings)
        {
            if (finding.Severity == Severity.Error && finding.WaivedBecause is null && !obstacles.Contains(finding.Message))
            {
                obstacles.Add(finding.Message);
            }
        }

        return obstacles.ToValueList();
    }
}
