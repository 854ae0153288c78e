using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Stacks;

namespace Deployments.Fleets;

/// <summary>Identical machines of a fleet; only their names and the origins of their facts differ. Immutable.</summary>
public sealed record MachineGroup
{
    /// <summary>The name of the group: that of its first machine, numbered where two groups would have the same name.</summary>
    public required string Name { get; init; }

    /// <summary>The number of machines, 1 or more; a profile for several machines counts as that many.</summary>
    public required int Count { get; init; }

    /// <summary>The names of the profiles, in the order in which they were given.</summary>
    public ValueList<string> Names { get; init; }

    /// <summary>The profile of each machine: the first one, with <see cref="Count"/> as its nodes.</summary>
    public required HardwareProfile Profile { get; init; }

    /// <summary>The machines as a node group, to build a stack on.</summary>
    /// <returns>A physical group with this name, count and hardware, and no components.</returns>
    public NodeGroup ToNodeGroup() => new() { Name = Name, Count = Count, Hardware = Profile };
}
