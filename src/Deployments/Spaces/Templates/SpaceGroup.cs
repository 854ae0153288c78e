using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Templates;

/// <summary>A node group of a space: what it always has, and what is still to be chosen. Immutable.</summary>
public sealed record SpaceGroup
{
    /// <summary>The group's name, unique in its space.</summary>
    public required string Name { get; init; }

    /// <summary>How many machines: 1 to 1,000,000; null when unknown.</summary>
    public int? Count { get; init; }

    /// <summary>The machines, for a physical group; null means what the caller gives, or unknown.</summary>
    public HardwareProfile? Hardware { get; init; }

    /// <summary>The features of a physical group that are left free: each is a variable of the space, enabled or absent.</summary>
    public ValueList<FeatureId> FreeFeatures { get; init; }

    /// <summary>Memory of one virtual machine in GiB, for a guest group; null means as much as its components need.</summary>
    public double? MemoryGiB { get; init; }

    /// <summary>Virtual processors of one virtual machine, for a guest group; null means as many as its components need.</summary>
    public int? Cores { get; init; }

    /// <summary>Whether a guest group may be left out.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The components that every stack has on this group.</summary>
    public ValueList<ComponentId> Components { get; init; }

    /// <summary>The components that come along with what is chosen.</summary>
    public ValueList<Companion> Companions { get; init; }

    /// <summary>What is to be chosen.</summary>
    public ValueList<Slot> Slots { get; init; }

    /// <summary>The workloads that the group must be able to run, as capabilities.</summary>
    public ValueList<CapabilityId> Runs { get; init; }

    /// <summary>Groups of virtual machines that run on this group.</summary>
    public ValueList<SpaceGroup> Guests { get; init; }
}
