using Deployments.Vocabulary;

namespace Deployments.Contracts;

/// <summary>Holds when the group's processors are of one of the architectures.</summary>
/// <param name="Architectures">The architectures.</param>
public sealed record ArchitectureCondition(ArchitectureSet Architectures) : Condition
{
    /// <summary>The condition in words.</summary>
    /// <returns>Text for a debugger or a log.</returns>
    public override string ToString() => $"architecture {Architectures}";
}
