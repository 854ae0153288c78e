using System.Numerics;
using Deployments.Hardware;
using Deployments.Model;
using Deployments.Reading;
using Deployments.Rules;
using Deployments.Spaces.Logic;
using Deployments.Validation.Inference;

namespace Deployments.Spaces.Compilation;

/// <summary>Turns the slots of a definition into variables, and values of variables into stacks.</summary>
internal sealed class SpaceVariables
{
    private const int MaximumStackWords = 256;

    private readonly CompiledCatalog catalog;
    private readonly HardwareProfile? hardware;
    private readonly List<SpaceVariable> variables = [];
    private readonly List<GroupPlan> groups = [];
    private readonly Dictionary<(string Group, string Slot), List<(string Option, int Formula)>> choices = [];
    private readonly List<(int Group, int Variable, ComponentId[][] Components)> installs = [];
    private readonly List<(int Group, ComponentId Component, int When)> companions = [];
    private readonly List<(int Group, int Place, int Formula)> follow = [];
    private (int Group, int Variable, int[][] Places)[] installed = [];
    private ComponentId[] listed = [];

    public SpaceVariables(SpaceDefinition definition, CompiledCatalog catalog, HardwareProfile? hardware)
    {
        Definition = definition;
        this.catalog = catalog;
        this.hardware = hardware;
        if (definition.Groups.Count == 0)
        {
            throw new InputException($"space '{definition.Id}' has no group", null, "add a node group with slots");
        }

        foreach (SpaceGroup group in definition.Groups)
        {
            Add(group, -1, 0);
        }

        Variables = variables.ToValueList();
        AddCompanions();
        ListComponents();
    }

    public SpaceDefinition Definition { get; }

    public FormulaPool Formulas { get; } = new();

    public ValueList<SpaceVariable> Variables { get; }

    /// <summary>The groups, hosts before their guests.</summary>
    public IReadOnlyList<GroupPlan> Groups => groups;

    /// <summary>Formulas that keep one way to say each choice: a group that is not there has nothing in its slots.</summary>
    public List<int> Shape { get; } = [];

    public CompiledCatalog Catalog => catalog;

    /// <summary>The index of the group that each variable belongs to.</summary>
    public int[] GroupOfVariables() => [.. Variables.Select(v => groups.FindIndex(g => g.Source.Name == v.Group))];

    /// <summary>The formula of a condition on what is chosen.</summary>
    /// <exception cref="InputException">The condition names something that the space does not have.</exception>
    public int FormulaOf(SpaceCondition condition) => condition switch
    {
        HasComponent has => FormulaOf(has),
        HasFeatureEnabled feature => FormulaOf(feature),
        ChoseOption chose => FormulaOf(chose),
        NegatedCondition not => Formulas.Not(FormulaOf(not.Part)),
        JoinedCondition { IsAll: true } all => Formulas.And([.. all.Parts.Select(FormulaOf)]),
        JoinedCondition any => Formulas.Or([.. any.Parts.Select(FormulaOf)]),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    /// <summary>The stack that a choice means.</summary>
    public Stack ToStack(ReadOnlySpan<byte> values)
    {
        // Which components are there is gathered as bits in the order in which a group lists them.
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

    /// <summary>For each group of the template the group of the stack at its place, or null.</summary>
    public NodeGroup?[] Match(Stack stack)
    {
        var matched = new NodeGroup?[groups.Count];
        Match(-1, stack.Groups, matched, new byte[Variables.Count]);
        return matched;
    }

    /// <summary>The components that stacks can have on each group, with the formula that says that one is there.</summary>
    public IEnumerable<(int Group, Component Component, int Formula)> Installable()
    {
        for (int g = 0; g < groups.Count; g++)
        {
            for (int c = 0; c < groups[g].Present.Length; c++)
            {
                if (groups[g].Present[c] != FormulaPool.False)
                {
                    yield return (g, catalog.Components[c].Source, groups[g].Present[c]);
                }
            }
        }
    }

    /// <summary>Adds to the cost of each value what the components that it installs, or leaves out, cost.</summary>
    public void AddCosts(long[][] costs, ConstraintModel model, Func<int, Component, bool, long> costOf)
    {
        foreach ((int group, Component component, int formula) in Installable())
        {
            long there = costOf(group, component, true);
            long missing = costOf(group, component, false);
            if (formula == FormulaPool.True)
            {
                AddToFirst(costs, there);
                continue;
            }

            Literal literal = model.LiteralFor(formula);
            long[] own = costs[literal.Variable];
            for (int value = 0; value < own.Length; value++)
            {
                own[value] += (literal.Values >> value & 1) != 0 ? there : missing;
            }
        }
    }

    /// <summary>What is there in every stack is added to whatever the first variable takes.</summary>
    private static void AddToFirst(long[][] costs, long cost)
    {
        for (int value = 0; costs.Length > 0 && value < costs[0].Length; value++)
        {
            costs[0][value] += cost;
        }
    }

    /// <summary>Finds the choice that means a stack, the first of several; false when there is none. Groups are matched by their place.</summary>
    public bool TryRead(Stack stack, Span<byte> values)
    {
        ArgumentNullException.ThrowIfNull(stack);
        values.Clear();
        var matched = new NodeGroup?[groups.Count];
        return Match(-1, stack.Groups, matched, values) && Fill(matched, values);
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

            // An optional group is there when there are enough groups left for it and all that must be there.
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

    private bool Fill(NodeGroup?[] matched, Span<byte> values)
    {
        foreach ((int g, int variable, ComponentId[][] own) in installs)
        {
            if (matched[g] is not { } group)
            {
                continue;
            }

            // The option that installs most of what the group has; ties go to the first.
            int best = -1;
            for (int value = 0; value < own.Length; value++)
            {
                if (own[value].All(c => group.Components.Contains(c)) && (best < 0 || own[value].Length > own[best].Length))
                {
                    best = value;
                }
            }

            if (best < 0)
            {
                return false;
            }

            values[variable] = (byte)best;
        }

        for (int g = 0; g < groups.Count; g++)
        {
            foreach ((FeatureId feature, int formula) in groups[g].Features)
            {
                bool enabled = (matched[g]!.Hardware ?? hardware)?[feature].State == FeatureState.Enabled;
                values[Formulas.LiteralOf(formula).Variable] = enabled ? (byte)1 : (byte)0;
            }
        }

        // What was read back must be what was given: nothing too few, nothing too many.
        Stack read = ToStack(values);
        return read.AllGroups().Select(g => g.Components.Order().ToValueList())
            .SequenceEqual(matched.Where(g => g is not null).Select(g => g!.Components.Distinct().Order().ToValueList()));
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

    private void Add(SpaceGroup group, int host, int depth)
    {
        if (groups.Any(g => g.Source.Name == group.Name))
        {
            throw new InputException($"space '{Definition.Id}' has two groups called '{group.Name}'", null, "give each group a name of its own");
        }

        int exists = host < 0 ? FormulaPool.True : groups[host].Exists;
        if (group.IsOptional)
        {
            int variable = NewVariable(group.Name, "present", ["no", "yes"]);
            int own = Formulas.Literal(variable, 2);
            Shape.Add(Formulas.Implies(own, exists));
            exists = own;
        }

        var plan = new GroupPlan
        {
            Source = group,
            Host = host,
            Depth = depth,
            Exists = exists,
            Present = new int[catalog.Components.Length],
            Profile = host >= 0 ? catalog.Unknown : catalog.ProfileOf(group.Hardware ?? hardware),
        };
        int index = groups.Count;
        groups.Add(plan);
        foreach (FeatureId feature in host < 0 ? group.FreeFeatures : [])
        {
            int variable = NewVariable(group.Name, feature.ToString(), ["absent", "enabled"]);
            plan.Features.Add(feature, Formulas.Literal(variable, 2));
        }

        foreach (Slot slot in group.Slots)
        {
            if (slot.Several)
            {
                AddSeveral(slot, index);
            }
            else
            {
                AddChoice(slot, index, slot.Options.ToArray(), slot.Optional);
            }
        }

        foreach (ComponentId id in group.Components)
        {
            Install(plan, id, exists);
        }

        foreach (SpaceGroup guest in group.Guests)
        {
            Add(guest, index, depth + 1);
        }
    }

    /// <summary>Numbers the components in the order of their layers, so that making a stack sorts nothing.</summary>
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

    /// <summary>All conditions are read before any companion is there, so that companions cannot call for each other.</summary>
    private void AddCompanions()
    {
        for (int g = 0; g < groups.Count; g++)
        {
            foreach (Companion companion in groups[g].Source.Companions)
            {
                int when = Formulas.And(groups[g].Exists, FormulaOf(companion.When));
                companions.AddRange(companion.Components.Select(id => (g, id, when)));
            }
        }

        foreach ((int g, ComponentId id, int when) in companions)
        {
            Install(groups[g], id, when);
        }
    }

    /// <summary>One variable for each set of options that claim the same thing, one for each of the others.</summary>
    private void AddSeveral(Slot slot, int group)
    {
        var left = slot.Options.ToList();
        while (left.Count > 0)
        {
            SlotOption[] clique = [left[0]];
            for (int claim = 0; claim < catalog.Catalog.Claims.Count; claim++)
            {
                SlotOption[] claimants = [.. left.Where(o => o.Components.Any(c => (catalog.Components[IndexOf(c)].Claims & (1UL << claim)) != 0)).Take(63)];
                clique = claimants.Length > clique.Length ? claimants : clique;
            }

            left.RemoveAll(clique.Contains);
            string name = clique.Length == 1 ? clique[0].Name : $"{slot.Name}:{clique[0].Name}";
            AddChoice(slot with { Name = name }, group, clique, true, slot.Name);
        }
    }

    private void AddChoice(Slot slot, int group, SlotOption[] options, bool optional, string? slotName = null)
    {
        GroupPlan plan = groups[group];
        bool canBeEmpty = optional || plan.Exists != FormulaPool.True;
        if (options.Length + (canBeEmpty ? 1 : 0) is 0 or > 64)
        {
            throw new InputException(
                $"slot '{slot.Name}' of group '{plan.Source.Name}' has {options.Length} options; 1 to 63 can be told apart", null, "split the slot");
        }

        string[] names = [.. canBeEmpty ? ["none"] : Array.Empty<string>(), .. options.Select(o => o.Name)];
        int variable = NewVariable(plan.Source.Name, slot.Name, names.ToValueList());
        int shift = canBeEmpty ? 1 : 0;
        var components = new List<ComponentId[]>();
        if (canBeEmpty)
        {
            components.Add([]);
            int none = Formulas.Literal(variable, 1);
            Shape.Add(optional ? Formulas.Or(plan.Exists, none)
                : Formulas.And(Formulas.Or(plan.Exists, none), Formulas.Or(Formulas.Not(plan.Exists), Formulas.Not(none))));
        }

        (string, string) key = (plan.Source.Name, slotName ?? slot.Name);
        if (!choices.TryGetValue(key, out List<(string, int)>? known))
        {
            choices.Add(key, known = []);
            if (canBeEmpty && slotName is null)
            {
                known.Add(("none", Formulas.Literal(variable, 1)));
            }
        }

        for (int i = 0; i < options.Length; i++)
        {
            int literal = Formulas.Literal(variable, 1UL << (i + shift));
            known.Add((options[i].Name, literal));
            components.Add([.. options[i].Components]);
            foreach (ComponentId id in options[i].Components)
            {
                Install(plan, id, literal);
            }
        }

        installs.Add((group, variable, [.. components]));
    }

    private void Install(GroupPlan plan, ComponentId id, int when)
    {
        int index = IndexOf(id);
        plan.Present[index] = Formulas.Or(plan.Present[index], when);
    }

    private int IndexOf(ComponentId id)
    {
        int index = catalog.IndexOf(id);
        return index >= 0 ? index : throw new InputException(
            $"space '{Definition.Id}' names an unknown component '{id}'", null, Suggestion.For(id.ToString(), catalog.Catalog.Components.Select(c => c.Id.ToString())));
    }

    private int NewVariable(string group, string name, ValueList<string> values)
    {
        if (variables.Any(v => v.Group == group && v.Name == name))
        {
            throw new InputException($"group '{group}' has two slots called '{name}'", null, "give each slot a name of its own");
        }

        variables.Add(new SpaceVariable(group, name, values));
        return Formulas.AddVariable(values.Count);
    }

    private int FormulaOf(HasComponent has)
    {
        int index = IndexOf(has.Component);
        return Formulas.Or([.. GroupsCalled(has.Group).Select(g => g.Present[index])]);
    }

    private int FormulaOf(HasFeatureEnabled has)
    {
        if (catalog.Catalog.Find(has.Feature) is null)
        {
            throw new InputException($"unknown feature '{has.Feature}'", null, Suggestion.For(has.Feature.ToString(), catalog.Catalog.Features.Select(f => f.Id.ToString())));
        }

        int atom = catalog.Atoms.IndexOf(new FeatureCondition(has.Feature));
        return Formulas.Or([.. GroupsCalled(has.Group).Where(g => g.Host < 0).Select(g => g.Features.TryGetValue(has.Feature, out int formula) ? formula
            : (g.Profile.Certain[atom >> 6] >> atom & 1) != 0 ? FormulaPool.True : FormulaPool.False)]);
    }

    private int FormulaOf(ChoseOption chose)
    {
        List<(string Option, int Formula)>[] slots = [.. choices.Where(c => c.Key.Slot == chose.Slot && (chose.Group is null || c.Key.Group == chose.Group)).Select(c => c.Value)];
        if (slots.Length == 0)
        {
            throw new InputException($"space '{Definition.Id}' has no slot '{chose.Slot}'", null, Suggestion.For(chose.Slot, choices.Keys.Select(k => k.Slot).Distinct()));
        }

        int[] found = [.. slots.SelectMany(s => s).Where(o => o.Option == chose.Option).Select(o => o.Formula)];
        return found.Length > 0 ? Formulas.Or(found) : throw new InputException(
            $"slot '{chose.Slot}' has no option '{chose.Option}'", null, Suggestion.For(chose.Option, slots.SelectMany(s => s).Select(o => o.Option)));
    }

    private GroupPlan[] GroupsCalled(string? name)
    {
        GroupPlan[] found = [.. groups.Where(g => name is null || g.Source.Name == name)];
        return found.Length > 0 ? found : throw new InputException(
            $"space '{Definition.Id}' has no group '{name}'", null, Suggestion.For(name!, groups.Select(g => g.Source.Name)));
    }
}
