using System.Numerics;
using Deployments.Collections;
using Deployments.Diagrams.Logic;
using Deployments.Hardware;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Compiling;

/// <content>Choices to stacks and back.</content>
internal sealed partial class SpaceVariables
{
    /// <summary>The stack of a choice.</summary>
    public Stack ToStack(ReadOnlySpan<byte> choice)
    {
        int count = Variables.Count + NameCount;
        Span<byte> values = count <= MaximumStackBytes ? stackalloc byte[MaximumStackBytes] : new byte[count];
        values = values[..count];
        choice[..Variables.Count].CopyTo(values);
        Formulas.Complete(values);

        // The components of each group as bits, in the order in which groups list them.
        Span<ulong> there = stackalloc ulong[MaximumStackWords];
        int words = (listed.Length + 63) / 64;
        there = groups.Count * words <= MaximumStackWords ? there[..(groups.Count * words)] : new ulong[groups.Count * words];
        there.Clear();
        foreach ((int g, int variable, int[][] own) in installed)
        {
            foreach (int place in own[values[variable]])
            {
                there[(g * words) + (place >> 6)] |= 1UL << place;
            }
        }

        foreach ((int g, int place, int formula) in follow)
        {
            if (Formulas.Holds(formula, values))
            {
                there[(g * words) + (place >> 6)] |= 1UL << place;
            }
        }

        return new Stack { Name = Definition.Id, Groups = GroupsOn(-1, there, words, values) };
    }

    /// <summary>For each group of the template the group of the stack at the same position, or null.</summary>
    public NodeGroup?[] Match(Stack stack)
    {
        var matched = new NodeGroup?[groups.Count];
        Match(-1, stack.Groups, matched, new byte[Variables.Count]);
        return matched;
    }

    /// <summary>Finds the first choice of a stack; false when there is none. Groups are matched by position.</summary>
    public bool TryRead(Stack stack, Span<byte> values)
    {
        foreach (byte[] first in Readings(stack))
        {
            first.CopyTo(values);
            return true;
        }

        values.Clear();
        return false;
    }

    /// <summary>
    /// The choices of a stack: several where what one option chooses, another brings along. At most some thousand combinations of options are tried. Groups
    /// are matched by position.
    /// </summary>
    public IEnumerable<byte[]> Readings(Stack stack)
    {
        ArgumentNullException.ThrowIfNull(stack);
        byte[] values = new byte[Variables.Count];
        var matched = new NodeGroup?[groups.Count];
        return Match(-1, stack.Groups, matched, values) && Fill(matched, values) is { } open ? Readings(open, matched, values) : [];
    }

    private bool Match(int host, ValueList<NodeGroup> own, NodeGroup?[] matched, Span<byte> values)
    {
        int next = 0;
        for (int g = 0; g < groups.Count; g++)
        {
            if (groups[g].Host != host)
            {
                continue;
            }

            // An optional group is present when enough groups are left for it and all required ones.
            int needed = 0;
            for (int later = g + 1; later < groups.Count; later++)
            {
                needed += groups[later].Host == host && !groups[later].Source.IsOptional ? 1 : 0;
            }

            bool isThere = !groups[g].Source.IsOptional || own.Count - next > needed;
            if (!isThere)
            {
                continue;
            }

            if (next == own.Count)
            {
                return false;
            }

            matched[g] = own[next++];
            if (matched[g]!.IsContainer != groups[g].Source.IsContainer)
            {
                return false;
            }

            if (groups[g].Source.IsOptional)
            {
                values[Formulas.LiteralOf(groups[g].Exists).Variable] = 1;
            }

            if (!Match(g, matched[g]!.Guests, matched, values))
            {
                return false;
            }
        }

        return next == own.Count;
    }

    /// <summary>Fills in what a stack decides, and returns the options that it leaves for the rest; null when a slot has none.</summary>
    private List<(int Variable, byte[] Values)>? Fill(NodeGroup?[] matched, Span<byte> values)
    {
        for (int g = 0; g < groups.Count; g++)
        {
            foreach ((FeatureId feature, int formula) in groups[g].Features)
            {
                bool enabled = (matched[g]!.Hardware ?? hardware)?[feature].State == FeatureState.Enabled;
                values[Formulas.LiteralOf(formula).Variable] = enabled ? (byte)1 : (byte)0;
            }
        }

        var open = new List<(int Variable, byte[] Values)>();
        foreach ((int g, int variable, ComponentId[][] own) in installs)
        {
            if (matched[g] is not { } group)
            {
                continue;
            }

            byte[] fitting = [.. Enumerable.Range(0, own.Length).Where(value => own[value].All(c => group.Components.Contains(c)))
                .OrderByDescending(value => own[value].Length).ThenByDescending(value => own[value].Max(c => (int?)catalog.Components[IndexOf(c)].Rank))
                .Select(value => (byte)value)];
            if (fitting.Length == 0)
            {
                return null;
            }

            values[variable] = fitting[0];
            if (fitting.Length > 1)
            {
                open.Add((variable, fitting));
            }
        }

        return open;
    }

    /// <summary>
    /// Goes through the options that a stack has of each slot. What needs others comes first, since what it needs may be there for it alone.
    /// </summary>
    private IEnumerable<byte[]> Readings(List<(int Variable, byte[] Values)> open, NodeGroup?[] matched, byte[] values)
    {
        int[] positions = new int[open.Count];
        for (int tried = 0; tried < MostReadings; tried++)
        {
            if (Means(values, matched))
            {
                yield return [.. values];
            }

            int at = open.Count - 1;
            while (at >= 0 && ++positions[at] == open[at].Values.Length)
            {
                positions[at] = 0;
                values[open[at].Variable] = open[at].Values[0];
                at--;
            }

            if (at < 0)
            {
                yield break;
            }

            values[open[at].Variable] = open[at].Values[positions[at]];
        }
    }

    /// <summary>True when the stack of a choice has all components of a stack, which in turn has all that the template fixes.</summary>
    private bool Means(ReadOnlySpan<byte> values, NodeGroup?[] matched)
    {
        int next = 0;
        NodeGroup[] read = [.. ToStack(values).AllGroups()];
        for (int g = 0; g < groups.Count; g++)
        {
            if (matched[g] is { } group
                && !(group.Components.All(read[next++].Components.Contains) && groups[g].Source.Components.All(group.Components.Contains)))
            {
                return false;
            }
        }

        return true;
    }

    private ValueList<NodeGroup> GroupsOn(int host, ReadOnlySpan<ulong> there, int words, ReadOnlySpan<byte> values)
    {
        int count = 0;
        for (int g = 0; g < groups.Count; g++)
        {
            count += groups[g].Host == host && Formulas.Holds(groups[g].Exists, values) ? 1 : 0;
        }

        var list = new NodeGroup[count];
        count = 0;
        for (int g = 0; g < groups.Count; g++)
        {
            GroupPlan plan = groups[g];
            if (plan.Host != host || !Formulas.Holds(plan.Exists, values))
            {
                continue;
            }

            HardwareProfile? machine = plan.Source.Hardware ?? hardware;
            foreach ((FeatureId feature, int formula) in plan.Features)
            {
                machine = (machine ?? new HardwareProfile { Name = plan.Source.Name })
                    .With(feature, Formulas.Holds(formula, values) ? FeatureState.Enabled : FeatureState.Absent);
            }

            list[count++] = new NodeGroup
            {
                Name = plan.Source.Name,
                Count = plan.Source.Count,
                IsContainer = plan.Source.IsContainer,
                Hardware = host < 0 ? machine : null,
                MemoryGiB = plan.Source.MemoryGiB,
                Cores = plan.Source.Cores,
                Components = ComponentsIn(there.Slice(g * words, words)),
                Runs = plan.Source.Runs,
                Guests = plan.Source.Guests.Count == 0 ? [] : GroupsOn(g, there, words, values),
            };
        }

        return new ValueList<NodeGroup>(list);
    }

    private ValueList<ComponentId> ComponentsIn(ReadOnlySpan<ulong> there)
    {
        int count = 0;
        foreach (ulong word in there)
        {
            count += BitOperations.PopCount(word);
        }

        var ids = new ComponentId[count];
        count = 0;
        for (int i = 0; i < there.Length; i++)
        {
            for (ulong word = there[i]; word != 0; word &= word - 1)
            {
                ids[count++] = listed[(i << 6) + BitOperations.TrailingZeroCount(word)];
            }
        }

        return new ValueList<ComponentId>(ids);
    }

    /// <summary>Numbers the components in the order of their layers, so that stacks need no sorting.</summary>
    private void ListComponents()
    {
        int[] order = [.. Enumerable.Range(0, catalog.Components.Length)
            .Where(c => groups.Any(g => g.Present[c] != FormulaPool.False)).OrderBy(c => catalog.Components[c].Source.Layer).ThenBy(c => c)];
        listed = Array.ConvertAll(order, c => catalog.Components[c].Source.Id);
        installed = [.. installs.Select(i => (i.Group, i.Variable, Array.ConvertAll(i.Components, own => Array.ConvertAll(own, PlaceOf))))];
        for (int g = 0; g < groups.Count; g++)
        {
            foreach (ComponentId id in groups[g].Source.Components)
            {
                follow.Add((g, PlaceOf(id), groups[g].Exists));
            }
        }

        follow.AddRange(companions.Select(c => (c.Group, PlaceOf(c.Component), c.When)));
    }

    private int PlaceOf(ComponentId id) => Array.IndexOf(listed, id);
}
