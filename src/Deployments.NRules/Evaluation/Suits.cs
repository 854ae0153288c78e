using Deployments.Vocabulary;

namespace Deployments.NRules.Evaluation;

/// <summary>A fact: the architectures that suit a group, its machine and its guests.</summary>
/// <param name="Site">The site.</param>
/// <param name="Set">The architectures.</param>
/// <param name="IsConflict">True when no architecture suits them all.</param>
internal sealed record Suits(Site Site, ArchitectureSet Set, bool IsConflict)
{
    public override string ToString() => IsConflict ? $"no architecture suits {Site}" : $"{Site} may be {Set}";
}
