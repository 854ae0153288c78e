using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Stacks;

/// <summary>Says what a node group has. Not thread-safe.</summary>
public sealed class NodeGroupBuilder
{
    private readonly List<ComponentId> components = [];
    private readonly List<CapabilityId> runs = [];
    private readonly List<NodeGroup> guests = [];
    private readonly string name;
    private int? count;
    private HardwareProfile? hardware;
    private double? memoryGiB;
    private int? cores;

    private NodeGroupBuilder(string name) => this.name = name;

    /// <summary>Sets how many machines the group has.</summary>
    /// <param name="nodes">1 to 1,000,000.</param>
    /// <returns>This builder.</returns>
    public NodeGroupBuilder Nodes(int nodes)
    {
        count = nodes;
        return this;
    }

    /// <summary>Sets the machines' hardware, for a physical group.</summary>
    /// <param name="profile">The known facts of one machine.</param>
    /// <returns>This builder.</returns>
    public NodeGroupBuilder On(HardwareProfile profile)
    {
        hardware = profile;
        return this;
    }

    /// <summary>Sets the memory of one virtual machine, for a guest group.</summary>
    /// <param name="gibibytes">GiB, more than 0.</param>
    /// <returns>This builder.</returns>
    public NodeGroupBuilder Memory(double gibibytes)
    {
        memoryGiB = gibibytes;
        return this;
    }

    /// <summary>Sets the virtual processors of one virtual machine, for a guest group.</summary>
    /// <param name="virtualProcessors">At least 1.</param>
    /// <returns>This builder.</returns>
    public NodeGroupBuilder Processors(int virtualProcessors)
    {
        cores = virtualProcessors;
        return this;
    }

    /// <summary>Installs components on every machine of the group.</summary>
    /// <param name="ids">The components, from the hardware up.</param>
    /// <returns>This builder.</returns>
    public NodeGroupBuilder Use(params ReadOnlySpan<ComponentId> ids)
    {
        components.AddRange(ids);
        return this;
    }

    /// <summary>Says which workloads the group must be able to run.</summary>
    /// <param name="workloads">Capabilities, such as <c>vm</c> or <c>container</c>.</param>
    /// <returns>This builder.</returns>
    public NodeGroupBuilder Runs(params ReadOnlySpan<CapabilityId> workloads)
    {
        runs.AddRange(workloads);
        return this;
    }

    /// <summary>Adds a group of virtual machines that run on this group.</summary>
    /// <param name="groupName">The guest group's name, unique in the stack.</param>
    /// <param name="configure">Says what the guest group has.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public NodeGroupBuilder Guests(string groupName, Action<NodeGroupBuilder> configure)
    {
        guests.Add(Make(groupName, configure));
        return this;
    }

    /// <summary>Adds a group of system containers that run on this group and share its kernel.</summary>
    /// <param name="groupName">The guest group's name, unique in the stack.</param>
    /// <param name="configure">Says what the guest group has.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public NodeGroupBuilder Containers(string groupName, Action<NodeGroupBuilder> configure)
    {
        guests.Add(Make(groupName, configure) with { IsContainer = true });
        return this;
    }

    internal static NodeGroup Make(string name, Action<NodeGroupBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(configure);
        var builder = new NodeGroupBuilder(name);
        configure(builder);
        return new NodeGroup
        {
            Name = name,
            Count = builder.count,
            Hardware = builder.hardware,
            MemoryGiB = builder.memoryGiB,
            Cores = builder.cores,
            Components = builder.components.ToValueList(),
            Runs = builder.runs.ToValueList(),
            Guests = builder.guests.ToValueList(),
        };
    }
}
