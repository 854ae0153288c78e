using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Templates;

/// <summary>A node group of a template: its fixed components and its slots. Immutable.</summary>
public sealed record SpaceGroup
{
    /// <summary>The group's name, unique in its space.</summary>
    public required string Name { get; init; }

    /// <summary>How many machines: 1 to 1,000,000; null when unknown.</summary>
    public int? Count { get; init; }

    /// <summary>The hardware of a physical group, unless the caller gives other hardware to <c>Space.Compile</c>; null when unknown.</summary>
    public HardwareProfile? Hardware { get; init; }

    /// <summary>Why the group keeps <see cref="Hardware"/> whatever the caller gives; null when the caller's hardware replaces it.</summary>
    public string? HardwareReason { get; init; }

    /// <summary>The features of a physical group that are left free: each is a variable of the space, enabled or absent.</summary>
    public ValueList<FeatureId> FreeFeatures { get; init; }

    /// <summary>Memory of one virtual machine or container in GiB, for a guest group; null means as much as its components need.</summary>
    public double? MemoryGiB { get; init; }

    /// <summary>Virtual processors of one virtual machine or container, for a guest group; null means as many as its components need.</summary>
    public int? Cores { get; init; }

    /// <summary>
    /// True for a guest group of system containers (LXC, LXD, Incus, jails): they share the kernel and see the hardware of the group that holds them.
    /// </summary>
    public bool IsContainer { get; init; }

    /// <summary>True for a guest group that stacks may leave out.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The components that every stack has on this group.</summary>
    public ValueList<ComponentId> Components { get; init; }

    /// <summary>The components that depend on what is chosen.</summary>
    public ValueList<Companion> Companions { get; init; }

    /// <summary>The slots to fill.</summary>
    public ValueList<Slot> Slots { get; init; }

    /// <summary>The workloads that the group must be able to run, as capabilities.</summary>
    public ValueList<CapabilityId> Runs { get; init; }

    /// <summary>Groups of virtual machines or system containers that run on this group.</summary>
    public ValueList<SpaceGroup> Guests { get; init; }
}
