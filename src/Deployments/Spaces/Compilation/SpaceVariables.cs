using Deployments.Collections;
using Deployments.Diagrams.Logic;
using Deployments.Hardware;
using Deployments.Inference;
using Deployments.Knowledge;
using Deployments.Spaces.Definitions;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Compilation;

/// <summary>Turns the slots of a definition into variables, and values of variables into stacks.</summary>
internal sealed partial class SpaceVariables
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
}
