using System.Diagnostics;
using Deployments.Collections;
using Deployments.Text;

namespace Deployments.Stacks;

/// <summary>A deployment stack: a forest of node groups. Immutable and thread-safe; equal when its parts are equal.</summary>
[DebuggerDisplay("{Name ?? \"stack\",nq}: {Groups.Count} group(s)")]
public sealed partial record Stack
{
    /// <summary>The deepest nesting of guest groups that is accepted.</summary>
    public const int MaximumDepth = 16;

    /// <summary>The largest number of node groups that is accepted.</summary>
    public const int MaximumGroups = 1024;

    /// <summary>The name of the stack, or null.</summary>
    public string? Name { get; init; }

    /// <summary>The physical groups.</summary>
    public ValueList<NodeGroup> Groups { get; init; }

    /// <summary>Findings that are accepted, each with its reason.</summary>
    public ValueList<Waiver> Waivers { get; init; }

    internal SourceMap Locations { get; init; } = SourceMap.Empty;

    /// <summary>Starts a stack in code.</summary>
    /// <param name="name">The name of the stack, or null.</param>
    /// <returns>An empty builder.</returns>
    public static StackBuilder Build(string? name = null) => new(name);

    /// <summary>Every group, hosts before their guests.</summary>
    /// <returns>The groups, depth first, in the order they are written.</returns>
    public IEnumerable<NodeGroup> AllGroups()
    {
        var pending = new Stack<NodeGroup>(Groups.Reverse());
        while (pending.TryPop(out NodeGroup? group))
        {
            yield return group;
            foreach (NodeGroup guest in group.Guests.Reverse())
            {
                pending.Push(guest);
            }
        }
    }

    /// <summary>The stack in one line for people, as in <c>lab: hosts ×3 (linux, kvm) → machines ×3 (linux, containerd)</c>.</summary>
    /// <returns>Names, counts, workloads and components; no hardware, sizes and waivers.</returns>
    public override string ToString() => (Name is null ? "" : Name + ": ") + string.Join(" + ", Groups);
}
