using Deployments.Catalogs;
using Deployments.Contracts;
using Deployments.Dependencies;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Knowledge;
using Deployments.NRules.Facts;
using Deployments.Policies;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.NRules.Running;

/// <summary>The facts of a judged stack that rules match.</summary>
internal static class FactSet
{
    /// <summary>The facts of the types that somebody asks for, hosts before guests, components in the order of the stack.</summary>
    /// <param name="judged">The stack.</param>
    /// <param name="wanted">The types that the rules match.</param>
    public static List<object> Of(JudgedStack judged, IReadOnlyCollection<Type> wanted)
    {
        var facts = new List<object>();
        bool Wants<T>() => wanted.Any(t => t.IsAssignableFrom(typeof(T)) || typeof(T).IsAssignableFrom(t));
        if (Wants<JudgedStack>())
        {
            facts.Add(judged);
        }

        HashSet<(string Group, ComponentId Component)> assumed = [.. judged.Assumed.Select(a => (a.Group, a.Component))];
        foreach (PlacedGroup group in Groups(judged.Stack.Groups, null))
        {
            facts.Add(group);
            foreach (Placed placed in Components(judged.Catalog, group, assumed))
            {
                facts.Add(placed);
                facts.AddRange(Wants<Offer>() ? placed.AnyComponent.Provides.Select(provision => new Offer(placed, provision)) : []);
                facts.AddRange(Wants<LeastSize>() && placed.AnyComponent.Minimum is { } minimum ? [new LeastSize(placed, minimum)] : []);
            }

            if (group.IsPhysical && Wants<MachineFeature>())
            {
                facts.AddRange(judged.Catalog.Features.Select(feature => new MachineFeature(group, feature, StateOf(group, feature.Id))));
            }
        }

        if (Wants<Dependency>())
        {
            facts.AddRange(StackDependencies.Of(judged.Stack, judged.Hardware, judged.Catalog).Graph.Edges);
        }

        facts.AddRange(Wants<Assumption>() ? judged.Assumed : []);
        facts.AddRange(Wants<Finding>() ? judged.Findings : []);
        return facts;
    }

    private static IEnumerable<PlacedGroup> Groups(IEnumerable<NodeGroup> groups, PlacedGroup? host)
    {
        foreach (NodeGroup group in groups)
        {
            var placed = new PlacedGroup(group, host);
            yield return placed;
            foreach (PlacedGroup guest in Groups(group.Guests, placed))
            {
                yield return guest;
            }
        }
    }

    private static IEnumerable<Placed> Components(Catalog catalog, PlacedGroup group, HashSet<(string Group, ComponentId Component)> assumed) =>
        group.Group.Components.Select(id => Placed.Of(catalog.Find(id)!, group, assumed.Contains((group.Name, id))));

    private static FeatureState StateOf(PlacedGroup group, FeatureId feature) => (group.Hardware ?? HardwareProfile.Unknown)[feature].State;
}
