using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Stacks;

namespace Deployments.Fleets;

/// <summary>Machines of a fleet that do not differ, but in what they are called and how that was learned. Immutable.</summary>
public sealed record MachineGroup
{
    /// <summary>What the group is called: the name of its first machine, numbered where two groups would be called the same.</summary>
    public required string Name { get; init; }

    /// <summary>How many machines there are, 1 or more; a profile that stands for several counts as that many.</summary>
    public required int Count { get; init; }

    /// <summary>The names of the profiles, in the order in which they were given.</summary>
    public ValueList<string> Names { get; init; }

    /// <summary>What is known of each machine: the first profile, with <see cref="Count"/> as its nodes.</summary>
    public required HardwareProfile Profile { get; init; }

    /// <summary>The machines as a node group, to build a stack on.</summary>
    /// <returns>A physical group with this name, count and hardware, and no components.</returns>
    public NodeGroup ToNodeGroup() => new() { Name = Name, Count = Count, Hardware = Profile };
}
