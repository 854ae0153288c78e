using Deployments.Vocabulary;

namespace Deployments.NRules.Evaluation;

/// <summary>A fact: the architectures that the machines of a group may have, in view of its host too.</summary>
internal sealed record MayBe(Site Site, ArchitectureSet Set, bool IsConflict)
{
    public override string ToString() => $"{Site} is one of {Set}";
}
