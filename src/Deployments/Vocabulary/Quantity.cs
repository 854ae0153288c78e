namespace Deployments.Vocabulary;

/// <summary>An amount that a condition can ask for.</summary>
public enum Quantity
{
    /// <summary>Memory of one machine in GiB.</summary>
    MemoryGiB,

    /// <summary>Cores of one machine.</summary>
    Cores,

    /// <summary>Hardware threads of one machine.</summary>
    Threads,

    /// <summary>Size of all disks of one machine in GiB.</summary>
    DiskGiB,

    /// <summary>Disks of one machine.</summary>
    Disks,

    /// <summary>Network interfaces of one machine.</summary>
    Nics,

    /// <summary>Speed of the fastest network interface in gigabits per second.</summary>
    NicSpeedGbps,

    /// <summary>SR-IOV virtual functions of all network interfaces of one machine.</summary>
    VirtualFunctions,

    /// <summary>Machines in the node group.</summary>
    Nodes,
}
