using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Stacks;

/// <summary>Changed copies of stacks.</summary>
internal static class StackEdit
{
    /// <summary>The stack with one group changed.</summary>
    public static Stack With(this Stack stack, NodeGroup group, Func<NodeGroup, NodeGroup> change) =>
        stack with { Groups = Change(stack.Groups, group, change) };

    public static NodeGroup Adding(this NodeGroup group, params ReadOnlySpan<ComponentId> components) =>
        group with { Components = [.. group.Components, .. components] };

    public static NodeGroup Removing(this NodeGroup group, ComponentId component) =>
        group with { Components = group.Components.Where(c => c != component).ToValueList() };

    /// <summary>The stack and the default hardware with the hardware of one physical group changed.</summary>
    public static (Stack Stack, HardwareProfile? Hardware) WithHardware(
        this Stack stack, NodeGroup group, HardwareProfile? hardware, Func<HardwareProfile, HardwareProfile> change) =>
        group.Hardware is { } own
            ? (stack.With(group, g => g with { Hardware = change(own) }), hardware)
            : (stack, change(hardware ?? HardwareProfile.Unknown));

    private static ValueList<NodeGroup> Change(ValueList<NodeGroup> groups, NodeGroup group, Func<NodeGroup, NodeGroup> change)
    {
        NodeGroup[] copy = new NodeGroup[groups.Count];
        for (int i = 0; i < copy.Length; i++)
        {
            NodeGroup own = groups[i];
            copy[i] = ReferenceEquals(own, group) ? change(own)
                : own.Guests.Count == 0 ? own : own with { Guests = Change(own.Guests, group, change) };
        }

        return new ValueList<NodeGroup>(copy);
    }
}
