using Deployments.Causes;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.Vocabulary;
using Deployments.Wording;

namespace Deployments.Fleets;

/// <summary>One thing that keeps machines of a fleet from carrying the stack, or that is not known of them.</summary>
public sealed record FleetCause
{
    /// <summary>The cause as a value; no two causes of a report are equal.</summary>
    public required Cause Cause { get; init; }

    /// <summary>The cause in English: one clause with names in backticks, such as "`iommu` switched off".</summary>
    public string Text => (Language ?? English.BuiltIn).Message(Cause);

    /// <summary><see cref="Verdict.Invalid"/> for a fault, <see cref="Verdict.Conditional"/> for a fact that is not known.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The rule that the machines break; null for a fact that is not known.</summary>
    public RuleId? Rule { get; init; }

    /// <summary>The hardware feature, or null.</summary>
    public FeatureId? Feature => Cause.Feature;

    /// <summary>The state of the feature in the machines' profiles; unknown when there is no feature.</summary>
    public FeatureState State => Cause is FeatureLacking lacking ? lacking.State : FeatureState.Unknown;

    /// <summary>The components that need it.</summary>
    public ValueList<ComponentId> NeededBy { get; init; }

    /// <summary>The machines, in the fleet's order.</summary>
    public ValueList<MachineGroup> Groups { get; init; }

    /// <summary>The changes that help, the one for most machines first. Machines for which no change was found are in none of them.</summary>
    public ValueList<FleetRemedy> Remedies { get; init; }

    /// <summary>The number of machines.</summary>
    public int Machines => MachineCount.Of(Groups);

    internal English? Language { get; init; }
}
