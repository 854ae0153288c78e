using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Vocabulary;
using Deployments.Wording;

namespace Deployments.Findings;

/// <summary>A condition on hardware that the verdict rests on.</summary>
/// <param name="Group">The physical group.</param>
/// <param name="Condition">What must hold: one hardware fact and what it must be.</param>
/// <param name="State">What is known: enabled (it holds), unknown, or why it does not hold.</param>
/// <param name="NeededBy">The components that need it.</param>
public sealed record Requirement(string Group, Condition Condition, FeatureState State, ValueList<ComponentId> NeededBy)
{
    /// <summary>Conditions of which any would do in its place.</summary>
    public ValueList<Condition> Instead { get; init; }

    /// <summary>The hardware fact.</summary>
    public HardwareFact Fact => HardwareFact.Of(Condition);

    /// <summary>
    /// What the fact must be, as JSON has it: an amount, names separated by commas, what would do in its place after <c>or</c>;
    /// null for a feature that must be enabled.
    /// </summary>
    public string? Value => English.Value(Condition, Instead);
}
