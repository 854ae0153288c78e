using Deployments.Hardware;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.NRules.Facts;

/// <summary>A group of like machines, virtual machines or system containers of the stack. Immutable; equal to itself alone.</summary>
public sealed class PlacedGroup : IPlace
{
    internal PlacedGroup(NodeGroup group, PlacedGroup? host)
    {
        Group = group;
        Host = host;
    }

    /// <summary>The group.</summary>
    public NodeGroup Group { get; }

    /// <summary>The name of the group.</summary>
    public string Name => Group.Name;

    /// <summary>The group that runs it; null for physical machines.</summary>
    public PlacedGroup? Host { get; }

    /// <summary>True for physical machines.</summary>
    public bool IsPhysical => Host is null;

    /// <summary>How many machines it has, as the stack or its hardware states it; null when neither does. Guests are one unless the stack says more.</summary>
    public int? Machines => Group.Count ?? (IsPhysical ? Hardware?.Nodes : 1);

    /// <summary>The hardware of physical machines; null when unknown, and for guests.</summary>
    public HardwareProfile? Hardware => Group.Hardware;

    string IPlace.GroupName => Name;

    ComponentId? IPlace.Component => null;

    /// <summary>The group in words.</summary>
    /// <returns>One clause, such as <c>group `hosts` has 3 machines</c>.</returns>
    public override string ToString() => $"group `{Name}` has {Machines switch { null => "machines", 1 => "1 machine", _ => $"{Machines} machines" }}";
}
