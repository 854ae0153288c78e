using Deployments.Collections;
using Deployments.Findings;

namespace Deployments.NRules.Evaluation;

/// <summary>What the catalogue's rules conclude of a stack on NRules. Immutable.</summary>
public sealed record NRulesReport
{
    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The needs that are not met, of components whose group runs; from the hardware up.</summary>
    public ValueList<BrokenNeed> BrokenNeeds { get; init; }

    /// <summary>The faults that have no other behind them; those that the stack waives too.</summary>
    public ValueList<RootCause> RootCauses { get; init; }

    /// <summary>The steps by which the conclusions were drawn, in order. Steps that brought nothing new are left out.</summary>
    public ValueList<Activation> Trace { get; init; }
}
