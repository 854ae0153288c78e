using Deployments.Catalogs;
using Deployments.Causes;
using Deployments.Changes;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Knowledge;
using Deployments.Stacks;
using Deployments.Text;
using Deployments.Validation;
using Deployments.Vocabulary;
using Deployments.Wording;

namespace Deployments.Fleets;

/// <summary>The suitability of one machine for one stack, with the settings that it takes or the errors that remain. Immutable.</summary>
public sealed record MachineStudy
{
    /// <summary>The suitability of the machine.</summary>
    public required Suitability Suitability { get; init; }

    /// <summary>The report on the machine as it is.</summary>
    public required Report Report { get; init; }

    /// <summary>
    /// The settings to change, by feature: all of them are needed. Empty unless <see cref="Suitability"/> is <see cref="Suitability.AfterSettings"/>.
    /// </summary>
    public ValueList<Setting> Settings { get; init; }

    /// <summary>The verdict once the settings are changed; that of the report when there are none.</summary>
    public required Verdict Outcome { get; init; }

    /// <summary>The facts that are not known and that <see cref="Outcome"/> rests on; empty unless it is conditional.</summary>
    public ValueList<Requirement> Unknown { get; init; }

    /// <summary>
    /// The errors that remain with every setting changed, one for each cause; empty unless <see cref="Suitability"/> is <see cref="Suitability.Never"/>.
    /// </summary>
    public ValueList<Finding> Obstacles { get; init; }

    /// <summary>Studies a stack on a machine. Every result was tried with the rules engine.</summary>
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
                Obstacles = ErrorsOf(off.Count == 0 ? report : engine.Validate(stack, best)),
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

    /// <summary>
    /// The features that a setting could switch on. Those that only an outer hypervisor can give come first, since they are the first to be left out.
    /// </summary>
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
    /// and a feature that can be left out without harm stays off.
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

    /// <summary>The setting that switches a feature on: by the remedy of the component that needs it, else by the feature's own.</summary>
    private static Setting SettingOf(HardwareProfile machine, FeatureId feature, Report report, Catalog catalog)
    {
        FeatureState state = machine[feature].State;
        var language = English.Of(catalog);
        foreach (Finding finding in report.Findings)
        {
            if (finding.Feature == feature && finding.Fixes.Count > 0 && finding.Fixes[0].Kind == FixKind.ChangeSetting)
            {
                Fix fix = finding.Fixes[0];
                return new Setting(feature, state, fix.Change, fix.Source) { Language = language };
            }
        }

        Remedy? remedy = catalog.Find(feature)?.RemedyFor(state, machine);
        var change = new EnableFeature(feature, state, remedy?.Text) { Places = remedy?.Places ?? [] };
        return new Setting(feature, state, change, remedy?.Source) { Language = language };
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

    private static ValueList<Finding> ErrorsOf(Report report)
    {
        var obstacles = new List<Finding>();
        var causes = new HashSet<Cause>();
        foreach (Finding finding in report.Findings)
        {
            if (finding.Severity == Severity.Error && finding.WaivedBecause is null && causes.Add(finding.Cause))
            {
                obstacles.Add(finding);
            }
        }

        return obstacles.ToValueList();
    }
}
