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

    /// <summary>The stack with this hardware in every physical group that states none; the same stack when the hardware is null.</summary>
    public static Stack On(this Stack stack, HardwareProfile? hardware)
    {
        if (hardware is null)
        {
            return stack;
        }

        NodeGroup[] groups = new NodeGroup[stack.Groups.Count];
        for (int i = 0; i < groups.Length; i++)
        {
            NodeGroup group = stack.Groups[i];
            groups[i] = group.Hardware is null ? group with { Hardware = hardware } : group;
        }

        return stack with { Groups = new ValueList<NodeGroup>(groups) };
    }

    /// <summary>The stack with each group changed, or removed with its guests where the change is null. Groups are numbered as in `AllGroups`.</summary>
    public static Stack Editing(this Stack stack, Func<NodeGroup, int, NodeGroup?> change)
    {
        int next = 0;
        return stack with { Groups = Edit(stack.Groups) };

        ValueList<NodeGroup> Edit(ValueList<NodeGroup> groups)
        {
            var left = new List<NodeGroup>(groups.Count);
            foreach (NodeGroup group in groups)
            {
                NodeGroup? changed = change(group, next++);
                ValueList<NodeGroup> guests = Edit(group.Guests);
                if (changed is not null)
                {
                    left.Add(guests.Count == 0 && group.Guests.Count == 0 ? changed : changed with { Guests = guests });
                }
            }

            return left.ToValueList();
        }
    }

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
