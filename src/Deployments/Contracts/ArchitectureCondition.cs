using Deployments.Vocabulary;

namespace Deployments.Contracts;

/// <summary>Holds when the group's processors have one of the architectures.</summary>
/// <param name="Architectures">The architectures.</param>
public sealed record ArchitectureCondition(ArchitectureSet Architectures) : Condition
{
    /// <summary>A text for debuggers and logs.</summary>
    /// <returns>Text such as <c>architecture x86-64</c>.</returns>
    public override string ToString() => $"architecture {Architectures}";
}
