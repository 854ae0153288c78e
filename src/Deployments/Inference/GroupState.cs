using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Inference;

/// <summary>A node group while it is being evaluated.</summary>
internal struct GroupState
{
    public NodeGroup Source;

    /// <summary>The index of the group that it runs on; −1 for a physical group.</summary>
    public int Host;

    /// <summary>How many hosts it stands on; 0 for a physical group.</summary>
    public int Depth;

    /// <summary>Whether it can start virtual machines before any deeper group runs, whatever the unknown facts are.</summary>
    public bool CertainlyHosts;

    /// <summary>Whether it can start virtual machines before any deeper group runs, if the unknown facts are at their best.</summary>
    public bool MayHost;

    /// <summary>The hardware; of a guest group nothing is known but what its host passes on.</summary>
    public CompiledProfile Profile;

    /// <summary>How many machines; null when unknown.</summary>
    public int? Nodes;

    /// <summary>Where its components start among the instances.</summary>
    public int First;

    /// <summary>How many components it has.</summary>
    public int Count;

    /// <summary>The architectures that all its components run on.</summary>
    public byte OwnArchitectures;

    /// <summary>The architectures that it may have.</summary>
    public byte Architectures;

    /// <summary>Whether guests may have another architecture.</summary>
    public bool Emulates;

    /// <summary>Whether no architecture suits it, its machine and its guests.</summary>
    public bool ArchitectureConflict;

    /// <summary>An amount of a virtual machine: what is stated, or as much as is asked for; a machine without virtual functions has none to give.</summary>
    public readonly double VirtualAmount(Quantity quantity) => quantity switch
    {
        Quantity.MemoryGiB => Source.MemoryGiB ?? double.PositiveInfinity,
        Quantity.Cores or Quantity.Threads => Source.Cores ?? double.PositiveInfinity,
        Quantity.VirtualFunctions => 0,
        _ => double.PositiveInfinity,
    };
}
