using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Reasons;
using Deployments.Vocabulary;

namespace Deployments.Diagnosis;

/// <summary>The culprit for a condition that does not hold: a component that does not work, or a fact that is false.</summary>
internal sealed record Blame(RuleId Rule, int Group, Condition? Missing)
{
    /// <summary>The instance that would make it hold and does not work; −1 when a fact is to blame.</summary>
    public int Broken { get; init; } = -1;

    /// <summary>The working instance that provides it only under a further condition; −1 when there is none.</summary>
    public int Provider { get; init; } = -1;

    /// <summary>The need that does not hold.</summary>
    public Need? Need { get; init; }

    /// <summary>The steps on the way to the fact.</summary>
    public ValueList<Reason> Steps { get; init; }

    /// <summary>Blame that passes on to a broken component, which would make the condition hold.</summary>
    public static Blame On(int broken, int group, Condition missing) => new(default, group, missing) { Broken = broken };

    /// <summary>This blame, reached through a component that provides something only under a condition.</summary>
    public Blame Through(int provider, Reason step) => this with { Provider = provider, Steps = [step, .. Steps] };
}
