using Deployments.Assumptions;
using Deployments.Collections;
using Deployments.Diagrams.Logic;
using Deployments.Hardware;
using Deployments.Inference;
using Deployments.Knowledge;
using Deployments.Spaces.Templates;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Compiling;

/// <summary>The variables of a template, and the stacks that their values mean.</summary>
internal sealed partial class SpaceVariables
{
    private const int MaximumStackWords = 256;
    private const int MaximumStackBytes = 1024;
    private const int MostReadings = 4096;

    private readonly CompiledCatalog catalog;
    private readonly TemplateNames names;
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

        names = new TemplateNames(definition, catalog.Catalog);
        foreach (SpaceGroup group in definition.Groups)
        {
            Add(group, -1, 0);
        }

        Variables = variables.ToValueList();
        AddCompanions();
        if (!definition.IsExact)
        {
            AddAssumptions();
        }

        ListComponents();
    }

    public SpaceDefinition Definition { get; }

    public FormulaPool Formulas { get; } = new();

    public ValueList<SpaceVariable> Variables { get; }

    /// <summary>The groups, hosts before their guests.</summary>
    public IReadOnlyList<GroupPlan> Groups => groups;

    /// <summary>Formulas that give each stack a single choice: an absent group has <c>none</c> in all its slots.</summary>
    public List<int> Shape { get; } = [];

    /// <summary>The names that formulas of presence use; they follow the variables in the pool.</summary>
    public int NameCount { get; private set; }

    public CompiledCatalog Catalog => catalog;

    /// <summary>The index of the group that each variable belongs to.</summary>
    public int[] GroupOfVariables() => [.. Variables.Select(v => groups.FindIndex(g => g.Source.Name == v.Group))];

    /// <summary>The components that stacks can have on each group, each with the formula of its presence.</summary>
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

    /// <summary>Adds to each value the cost of the components that it installs or leaves out.</summary>
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

    /// <summary>Adds the cost of a component that all stacks have to every value of the first variable.</summary>
    private static void AddToFirst(long[][] costs, long cost)
    {
        for (int value = 0; costs.Length > 0 && value < costs[0].Length; value++)
        {
            costs[0][value] += cost;
        }
    }

    private void Add(SpaceGroup group, int host, int depth)
    {
        if (host < 0 && group.IsContainer)
        {
            throw new InputException($"group '{group.Name}' is physical, so it is not a group of containers");
        }

        int exists = host < 0 ? FormulaPool.True : groups[host].Exists;
        if (group.IsOptional)
        {
            int variable = NewVariable(group.Name, TemplateWords.Present, [TemplateWords.No, TemplateWords.Yes]);
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
            foreach ((string name, SlotOption[] options) in SlotSplit.Of(slot, catalog.Catalog))
            {
                AddChoice(slot, name, index, options);
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

    /// <summary>All conditions are compiled before any companion is installed, so that companions cannot depend on each other.</summary>
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
            names.RequireComponent(id);
            Install(groups[g], id, when);
        }
    }

    /// <summary>Installs what goes without saying, by the rules that complete a single stack.</summary>
    private void AddAssumptions()
    {
        OpenGroup<int>[] open = [.. groups.Select(g => new OpenGroup<int>
        {
            Host = g.Host,
            IsContainer = g.Source.IsContainer,
            Architectures = ArchitecturesOf(g),
            Exists = g.Exists,
            Present = g.Present,
            Runs = g.Source.Runs,
        })];
        var filler = new GapFiller<int, FormulaLogic>(catalog, new FormulaLogic(Formulas), open);
        filler.Run();
        companions.AddRange(filler.Additions.Select(a => (a.Group, catalog.Components[a.Component].Source.Id, a.When)));
        NameCount = Formulas.VariableCount - Formulas.FreeCount;
    }

    private byte ArchitecturesOf(GroupPlan group) => group.Host < 0 ? group.Profile.Architectures
        : !group.Source.IsContainer
            && Array.Exists(catalog.Components, c => c.AnyGuestArchitecture && groups[group.Host].Present[c.Index] != FormulaPool.False)
            ? ArchitectureSet.All.Bits
        : ArchitecturesOf(groups[group.Host]);

    private void AddChoice(Slot slot, string name, int group, SlotOption[] options)
    {
        GroupPlan plan = groups[group];
        bool isOptional = slot.Optional || slot.Several;
        bool canBeEmpty = isOptional || plan.Exists != FormulaPool.True;
        string[] values = [.. canBeEmpty ? [TemplateWords.None] : Array.Empty<string>(), .. options.Select(o => o.Name)];
        int variable = NewVariable(plan.Source.Name, name, values.ToValueList());
        int shift = canBeEmpty ? 1 : 0;
        var components = new List<ComponentId[]>();
        if (canBeEmpty)
        {
            components.Add([]);
            int none = Formulas.Literal(variable, 1);
            Shape.Add(isOptional ? Formulas.Or(plan.Exists, none)
                : Formulas.And(Formulas.Or(plan.Exists, none), Formulas.Or(Formulas.Not(plan.Exists), Formulas.Not(none))));
        }

        (string, string) key = (plan.Source.Name, slot.Name);
        if (!choices.TryGetValue(key, out List<(string, int)>? known))
        {
            choices.Add(key, known = []);
            if (canBeEmpty && !slot.Several)
            {
                known.Add((TemplateWords.None, Formulas.Literal(variable, 1)));
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

    private int IndexOf(ComponentId id) => catalog.IndexOf(id);

    private int NewVariable(string group, string name, ValueList<string> values)
    {
        variables.Add(new SpaceVariable(group, name, values));
        return Formulas.AddVariable(values.Count);
    }
}
