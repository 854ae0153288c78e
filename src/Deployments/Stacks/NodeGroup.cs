using System.Diagnostics;
using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Stacks;

/// <summary>
/// A set of identical machines: physical ones, or virtual machines or system containers that run inside the group that holds it. Immutable.
/// </summary>
[DebuggerDisplay("{Name,nq}: {Components}")]
public sealed record NodeGroup
{
    /// <summary>The group's name, unique in its stack.</summary>
    public required string Name { get; init; }

    /// <summary>The number of machines, 1 to 1,000,000; null when unknown (a physical group then takes its profile's count, a guest group 1).</summary>
    public int? Count { get; init; }

    /// <summary>The machines' hardware, for a physical group; null means what the caller gives, or unknown.</summary>
    public HardwareProfile? Hardware { get; init; }

    /// <summary>
    /// True for a guest group of system containers (LXC, LXD, Incus, jails): they share the kernel and see the hardware of the group that holds them.
    /// False for virtual machines.
    /// </summary>
    public bool IsContainer { get; init; }

    /// <summary>Memory of one virtual machine in GiB, for a guest group; null means as much as its components need.</summary>
    public double? MemoryGiB { get; init; }

    /// <summary>Virtual processors of one virtual machine, for a guest group; null means as many as its components need.</summary>
    public int? Cores { get; init; }

    /// <summary>The components that are installed on every machine of the group, from the hardware up.</summary>
    public ValueList<ComponentId> Components { get; init; }

    /// <summary>The workloads that the group must be able to run, as capabilities.</summary>
    public ValueList<CapabilityId> Runs { get; init; }

    /// <summary>Groups of virtual machines or system containers that run on this group.</summary>
    public ValueList<NodeGroup> Guests { get; init; }

    /// <summary>The group and its guests in one line for people, as in <c>hosts ×3 (linux, kvm) → machines ×3 (linux, containerd)</c>.</summary>
    /// <returns>Names, counts, workloads and components; no hardware and sizes.</returns>
    public override string ToString() =>
        Name + (Count is { } count ? $" ×{count}" : "") + $" ({string.Join(", ", Components)})"
            + (Runs.Count == 0 ? "" : $" running {string.Join(", ", Runs)}")
            + (Guests.Count == 0 ? "" : Guests.Count == 1 ? $" → {Guests[0]}" : $" → [{string.Join(" + ", Guests)}]");
}
