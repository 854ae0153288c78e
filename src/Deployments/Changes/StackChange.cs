using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Changes;

/// <summary>Makes the changes that say all of themselves: of the components and the nodes of a group, and of a feature of its machines.</summary>
internal static class StackChange
{
    /// <summary>The changed stack and hardware.</summary>
    /// <param name="change">The change.</param>
    /// <param name="stack">The stack to copy.</param>
    /// <param name="hardware">The hardware of physical groups that state none.</param>
    /// <param name="group">The group of a change that names none.</param>
    /// <returns>Null when there is no such group, or the change does not say what to do.</returns>
    public static (Stack Stack, HardwareProfile? Hardware)? TryApply(this Change change, Stack stack, HardwareProfile? hardware, string? group = null)
    {
        NodeGroup? at = stack.AllGroups().FirstOrDefault(g => g.Name == (change.GroupName ?? group));
        return at is null ? null : change switch
        {
            AddComponent add => (stack.With(at, g => g.Adding(add.Component)), hardware),
            RemoveComponent remove => (stack.With(at, g => g.Removing(remove.Component)), hardware),
            ReplaceComponents replace when at.Components.Any(replace.Old.Contains) => (stack.With(at, g => Replace(g, replace.Old, replace.New)), hardware),
            AddNodes nodes => (stack.With(at, g => g with { Count = nodes.Nodes }), hardware),
            EnableFeature feature when stack.Groups.Contains(at) =>
                stack.WithHardware(at, hardware, p => p.With(feature.Feature, FeatureState.Enabled)),
            _ => null,
        };
    }

    /// <summary>The group with a component in the place of the first of others; the rest of them go.</summary>
    public static NodeGroup Replace(NodeGroup group, IReadOnlyCollection<ComponentId> old, ComponentId by)
    {
        ComponentId first = group.Components.First(old.Contains);
        return group with
        {
            Components = group.Components.Where(c => c == first || !old.Contains(c)).Select(c => c == first ? by : c).Distinct().ToValueList(),
        };
    }
}
