using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Changes;

/// <summary>Compares stacks. Groups are the same when they have the same name and the same host.</summary>
public static class StackDifference
{
    /// <summary>The changes that lead from one stack to another: components, workloads and groups. Numbers of nodes and hardware are not compared.</summary>
    /// <param name="from">The one stack.</param>
    /// <param name="to">The other stack.</param>
    /// <param name="catalog">The catalogue that knows the layers; null for <see cref="Catalog.BuiltIn"/>.</param>
    /// <returns>
    /// The changes, group by group; a component that goes and one of the same layer that comes are one replacement. Empty when nothing differs.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="from"/> or <paramref name="to"/> is null.</exception>
    public static ValueList<Change> Between(Stack from, Stack to, Catalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        var changes = new List<Change>();
        Compare(from.Groups, to.Groups, null, catalog ?? Catalog.BuiltIn, changes);
        return changes.ToValueList();
    }

    /// <summary>The changes that lead from the components of one group to those of another; they name the latter.</summary>
    internal static IEnumerable<Change> OfComponents(NodeGroup from, NodeGroup to, Catalog catalog)
    {
        List<ComponentId> added = [.. to.Components.Except(from.Components)];
        foreach (ComponentId old in from.Components.Except(to.Components))
        {
            Layer? layer = catalog.Find(old)?.Layer;
            int successor = added.FindIndex(c => layer is not null && catalog.Find(c)?.Layer == layer);
            if (successor < 0)
            {
                yield return new RemoveComponent(old, to.Name);
                continue;
            }

            yield return new ReplaceComponents([old], added[successor], to.Name);
            added.RemoveAt(successor);
        }

        foreach (ComponentId component in added)
        {
            yield return new AddComponent(component, to.Name);
        }
    }

    internal static ValueList<ComponentId> ComponentsOf(NodeGroup group) =>
        new Stack { Groups = [group] }.AllGroups().SelectMany(g => g.Components).Distinct().ToValueList();

    private static void Compare(ValueList<NodeGroup> from, ValueList<NodeGroup> to, string? host, Catalog catalog, List<Change> changes)
    {
        foreach (NodeGroup old in from)
        {
            if (to.FirstOrDefault(g => g.Name == old.Name) is not { } now)
            {
                changes.Add(new RemoveGroup(old));
                continue;
            }

            changes.AddRange(OfComponents(old, now, catalog));
            changes.AddRange(old.Runs.Except(now.Runs).Select(w => new RemoveWorkload(w, now.Name)));
            changes.AddRange(now.Runs.Except(old.Runs).Select(w => new AddWorkload(w, now.Name)));
            Compare(old.Guests, now.Guests, now.Name, catalog, changes);
        }

        changes.AddRange(to.Where(g => from.All(old => old.Name != g.Name)).Select(g => new AddGroup(g, host)));
    }
}
