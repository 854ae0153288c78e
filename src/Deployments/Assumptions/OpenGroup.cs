using Deployments.Vocabulary;

namespace Deployments.Assumptions;

/// <summary>A node group that is being completed.</summary>
/// <typeparam name="TTruth">A truth value.</typeparam>
internal sealed class OpenGroup<TTruth>
{
    /// <summary>The index of the group that it runs on; −1 for a physical group.</summary>
    public required int Host { get; init; }

    /// <summary>True for a group of system containers, which share the kernel of their host.</summary>
    public bool IsContainer { get; init; }

    /// <summary>The architectures that its machine may have, as far as they do not follow from its host.</summary>
    public required byte Architectures { get; init; }

    /// <summary>The truth of "the group is there".</summary>
    public required TTruth Exists { get; init; }

    /// <summary>For each component the truth of "it is on the group"; grows while gaps are filled.</summary>
    public required TTruth[] Present { get; init; }

    /// <summary>The workloads that it must be able to run.</summary>
    public required IReadOnlyList<CapabilityId> Runs { get; init; }
}
