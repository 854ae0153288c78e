using Deployments.Spaces.Filters;
using Deployments.Spaces.Templates;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Explaining;

/// <summary>What a template demands in addition to the rules, each with a way to drop it from a definition.</summary>
internal static class TemplateDemands
{
    public static IEnumerable<(string Text, Func<SpaceDefinition, SpaceDefinition> Drop)> Of(SpaceDefinition definition)
    {
        foreach (StackFilter part in Parts(definition.Where))
        {
            yield return ($"the condition `{part}`", d => d with { Where = StackFilter.All([.. Parts(d.Where).Where(p => !ReferenceEquals(p, part))]) });
        }

        foreach (SpaceGroup group in definition.Groups.SelectMany(All))
        {
            foreach (CapabilityId workload in group.Runs.ToArray())
            {
                yield return ($"group `{group.Name}` runs `{workload}`",
                    d => Change(d, group.Name, g => g with { Runs = [.. g.Runs.Where(r => r != workload)] }));
            }

            foreach (ComponentId id in group.Components.ToArray())
            {
                yield return ($"group `{group.Name}` has `{id}`",
                    d => Change(d, group.Name, g => g with { Components = [.. g.Components.Where(c => c != id)] }));
            }

            foreach (Slot slot in group.Slots.Where(s => !s.Optional && !s.Several))
            {
                yield return ($"slot `{slot.Name}` of group `{group.Name}` takes something",
                    d => Change(d, group.Name, g => g with { Slots = [.. g.Slots.Select(s => s.Name == slot.Name ? s with { Optional = true } : s)] }));
            }
        }
    }

    private static IEnumerable<StackFilter> Parts(StackFilter condition) =>
        condition is JoinedFilter { IsAll: true } all ? all.Parts.SelectMany(Parts) : [condition];

    private static IEnumerable<SpaceGroup> All(SpaceGroup group) => group.Guests.SelectMany(All).Prepend(group);

    private static SpaceDefinition Change(SpaceDefinition definition, string group, Func<SpaceGroup, SpaceGroup> change) =>
        definition with { Groups = [.. definition.Groups.Select(g => Change(g, group, change))] };

    private static SpaceGroup Change(SpaceGroup present, string group, Func<SpaceGroup, SpaceGroup> change) =>
        present.Name == group ? change(present) : present with { Guests = [.. present.Guests.Select(g => Change(g, group, change))] };
}
