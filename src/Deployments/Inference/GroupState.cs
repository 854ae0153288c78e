using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Inference;

/// <summary>A node group while it is being evaluated. An evaluation uses its objects again for the next stack.</summary>
internal sealed class GroupState
{
    public NodeGroup Source = null!;

    /// <summary>The index of the group that it runs on; −1 for a physical group.</summary>
    public int Host;

    /// <summary>The number of hosts below it; 0 for a physical group.</summary>
    public int Depth;

    /// <summary>True when it can start virtual machines before any deeper group runs, whatever the unknown facts are.</summary>
    public bool CertainlyHosts;

    /// <summary>True when it can start virtual machines before any deeper group runs, if the unknown facts are at their best.</summary>
    public bool MayHost;

    /// <summary>True when it can start system containers before any deeper group runs, whatever the unknown facts are.</summary>
    public bool CertainlyContains;

    /// <summary>True when it can start system containers before any deeper group runs, if the unknown facts are at their best.</summary>
    public bool MayContain;

    /// <summary>The hardware; of a guest group nothing is known but what its host passes on.</summary>
    public CompiledProfile Profile = null!;

    /// <summary>The number of machines; null when unknown.</summary>
    public int? Nodes;

    /// <summary>The index of its first component among the instances.</summary>
    public int First;

    /// <summary>The number of its components.</summary>
    public int Count;

    /// <summary>The architectures that all its components run on.</summary>
    public byte OwnArchitectures;

    /// <summary>The architectures that it may have.</summary>
    public byte Architectures;

    /// <summary>True when guests may have another architecture.</summary>
    public bool Emulates;

    /// <summary>True when no architecture suits it, its machine and its guests.</summary>
    public bool ArchitectureConflict;

    /// <summary>Begins with a group, of which nothing has been concluded yet.</summary>
    public void Start(NodeGroup group, int host, int depth, CompiledProfile profile, int first)
    {
        Source = group;
        Host = host;
        Depth = depth;
        CertainlyHosts = false;
        MayHost = false;
        CertainlyContains = false;
        MayContain = false;
        Profile = profile;
        Nodes = group.Count ?? (host >= 0 ? 1 : profile.Nodes);
        First = first;
        Count = 0;
        OwnArchitectures = ArchitectureSet.All.Bits;
        Architectures = 0;
        Emulates = false;
        ArchitectureConflict = false;
    }

    /// <summary>An amount of a virtual machine: what is stated, or as much as is asked for; a machine without virtual functions has none to give.</summary>
    public double VirtualAmount(Quantity quantity) => VirtualAmount(quantity, Source.MemoryGiB, Source.Cores);

    /// <summary>An amount of a virtual machine with a given memory and number of processors; null for as much as is asked for.</summary>
    public static double VirtualAmount(Quantity quantity, double? memoryGiB, int? cores) => quantity switch
    {
        Quantity.MemoryGiB => memoryGiB ?? double.PositiveInfinity,
        Quantity.Cores or Quantity.Threads => cores ?? double.PositiveInfinity,
        Quantity.VirtualFunctions => 0,
        _ => double.PositiveInfinity,
    };
}
