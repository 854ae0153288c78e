using Deployments.Assumptions;
using Deployments.Contracts;
using Deployments.Diagrams.Logic;
using Deployments.Inference;
using Deployments.Knowledge;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Compiling;

/// <summary>
/// Writes the constraints under which the rules engine finds a stack valid, from the same compiled contracts and rules.
/// </summary>
/// <remarks>
/// In a valid stack every component works, and support runs without circles from lower ranks to higher and from hosts to guests,
/// so "works" can be replaced by "is present" wherever the engine lets all groups help. What a host offers to its guests is settled
/// before deeper groups run; there "works" is written out.
/// </remarks>
internal sealed partial class StackFormula
{
    private readonly SpaceVariables variables;
    private readonly CompiledCatalog catalog;
    private readonly FormulaPool formulas;
    private readonly ConstraintModel model;
    private readonly List<StackDemand> demands = [];
    private readonly bool atBest;
    private readonly int deepest;
    private readonly AssumptionPlan assumptions;
    private readonly (PlannedNeed Need, Clauses Clauses)[][] needs;
    private readonly Dictionary<(int Depth, int Group, int Atom), int> atoms = [];
    private readonly Dictionary<(int Depth, int Group, int Component), int> works = [];
    private readonly Dictionary<(int Depth, int Group, int Component), bool> leaning = [];
    private readonly Dictionary<(int Group, int Architecture), int> suits = [];

    private StackFormula(SpaceVariables variables, bool atBest)
    {
        this.variables = variables;
        this.atBest = atBest;
        catalog = variables.Catalog;
        formulas = variables.Formulas;
        model = new ConstraintModel(formulas);
        deepest = variables.Groups.Max(g => g.Depth);
        assumptions = AssumptionPlan.Of(catalog);
        needs = Array.ConvertAll(assumptions.NeedsOf, own => Array.ConvertAll(
            own, need => (need, Clauses.Compile([need.Condition.Source], catalog.Atoms)(catalog.Words))));
    }

    /// <summary>The constraints of a space.</summary>
    /// <param name="variables">Its variables.</param>
    /// <param name="atBest">True to take unknown facts at their best, false to take them at their worst.</param>
    public static ConstraintModel Write(SpaceVariables variables, bool atBest) => Of(variables, atBest).model;

    /// <summary>The constraints of a space, each with what demands it.</summary>
    /// <param name="variables">Its variables.</param>
    /// <param name="atBest">True to take unknown facts at their best, false to take them at their worst.</param>
    public static IReadOnlyList<StackDemand> Demands(SpaceVariables variables, bool atBest) => Of(variables, atBest).demands;

    private static StackFormula Of(SpaceVariables variables, bool atBest)
    {
        var formula = new StackFormula(variables, atBest);
        variables.Shape.ForEach(formula.model.Demand);
        for (int g = 0; g < variables.Groups.Count; g++)
        {
            formula.RequireNeeds(g);
            formula.RequireClaims(g);
            formula.RequireArchitecture(g);
            formula.RequireSize(g);
            formula.RequireRules(g);
        }

        formula.RequireMachines();
        return formula;
    }

    private void Demand(DemandKind kind, int group, int[][] subjects, int formula)
    {
        model.Demand(formula);
        Record(kind, group, subjects, formula);
    }

    private void Record(DemandKind kind, int group, int[][] subjects, int formula)
    {
        if (formula != FormulaPool.True)
        {
            demands.Add(new StackDemand(kind, group, subjects, formula, null));
        }
    }

    private void RequireNeeds(int g)
    {
        GroupPlan plan = variables.Groups[g];
        if (plan.Host >= 0)
        {
            int place = plan.Source.IsContainer ? catalog.SystemContainerAtom : catalog.VmAtom;
            Demand(DemandKind.Host, g, [[place]], formulas.Implies(plan.Exists, Offer(plan.Host, place)));
        }

        for (int c = 0; c < plan.Present.Length; c++)
        {
            if (plan.Present[c] != FormulaPool.False)
            {
                foreach ((PlannedNeed need, Clauses clauses) in needs[c])
                {
                    if (!IsFilled(need.FilledOn, catalog.Components[c].Architectures))
                    {
                        Require(DemandKind.Need, g, formulas.Not(plan.Present[c]), clauses);
                    }
                }

                if (plan.Source.IsContainer)
                {
                    RequireShared(g, catalog.Components[c]);
                }
            }
        }

        foreach (CapabilityId workload in plan.Source.Runs)
        {
            if (!IsFilled(assumptions.Workload(workload).FilledOn, ArchitectureSet.All.Bits))
            {
                int atom = catalog.RunsAtom(workload);
                Demand(DemandKind.Need, g, [[atom]], formulas.Implies(plan.Exists, Atom(deepest, g, atom)));
            }
        }
    }

    /// <summary>What a container has from its host or not at all, such as a kernel, no component in it can bring.</summary>
    private void RequireShared(int g, CompiledComponent component)
    {
        GroupPlan plan = variables.Groups[g];
        for (int atom = 0; atom < catalog.Atoms.Atoms.Count; atom++)
        {
            if (Has(component.Works.Own, atom) && Has(catalog.CrossesContainers, atom))
            {
                Demand(DemandKind.Shared, g, [[atom]], formulas.Implies(plan.Present[component.Index], Offer(plan.Host, atom)));
            }
        }
    }

    /// <summary>True for a need that completion always fills: what fills it is then held to its own needs and claims.</summary>
    private bool IsFilled(byte filledOn, byte architectures) => !variables.Definition.IsExact && (architectures & ~filledOn) == 0;

    private void Require(DemandKind kind, int g, int unless, Clauses conditions)
    {
        int[] clauses = Array.ConvertAll(conditions.Items, clause => formulas.Or([unless, .. clause.Select(a => Atom(deepest, g, a))]));
        Demand(kind, g, conditions.Items, formulas.And(clauses));
    }

    /// <summary>What a host offers to its guests: an atom as it holds before any deeper group runs.</summary>
    private int Offer(int host, int atom) => Atom(variables.Groups[host].Depth, host, atom);

    /// <summary>The formula of an atom on a group, with support from groups down to a depth.</summary>
    private int Atom(int depth, int g, int atom)
    {
        // If no group below this depth can affect the atom, all depths share one formula.
        if (depth < deepest && !Leans(depth, g, atom))
        {
            depth = deepest;
        }

        if (atoms.TryGetValue((depth, g, atom), out int known))
        {
            return known;
        }

        GroupPlan plan = variables.Groups[g];
        var parts = new List<int> { plan.Source.IsContainer && Has(catalog.CrossesContainers, atom) ? Offer(plan.Host, atom) : Fact(g, atom) };
        foreach ((int from, int component, Implication implication, bool always) in Supports(g, atom))
        {
            int world = always ? depth : variables.Groups[from].Depth;
            int there = Works(world, from, component);

            // Conditional support of deeper groups must not be followed: its condition may depend on this very atom.
            if (there != FormulaPool.False)
            {
                parts.Add(formulas.And([there,
                    .. implication.When == catalog.Components[component].Works.When ? [] : Conditions(world, from, implication.When)]));
            }
        }

        int formula = formulas.Or([.. parts]);
        atoms.Add((depth, g, atom), formula);
        return formula;
    }

    /// <summary>
    /// The components that can make an atom hold on a group; <c>Always</c> for those on the group itself or of stack reach, not for its host.
    /// </summary>
    private IEnumerable<(int Group, int Component, Implication Implication, bool Always)> Supports(int g, int atom)
    {
        for (int from = 0; from < variables.Groups.Count; from++)
        {
            int[] present = variables.Groups[from].Present;
            for (int c = 0; c < present.Length; c++)
            {
                if (present[c] == FormulaPool.False)
                {
                    continue;
                }

                CompiledComponent component = catalog.Components[c];
                foreach (Implication implication in (IEnumerable<Implication>)[component.Works, .. component.Conditional])
                {
                    if ((from == g && Has(implication.Own, atom)) || Has(implication.Everywhere, atom))
                    {
                        yield return (from, c, implication, true);
                    }
                    else if (variables.Groups[g].Host == from && !variables.Groups[g].Source.IsContainer && Has(implication.Guests, atom))
                    {
                        yield return (from, c, implication, false);
                    }
                }
            }
        }
    }

    private int[] Conditions(int depth, int g, Clauses when) =>
        [.. when.Items.Select(clause => formulas.Or([.. clause.Select(a => Atom(depth, g, a))]))];

    /// <summary>The formula "a component is present and works", with support from groups down to a depth.</summary>
    private int Works(int depth, int g, int component)
    {
        GroupPlan plan = variables.Groups[g];
        if (plan.Depth > depth)
        {
            return FormulaPool.False;
        }

        if (depth == deepest || !Leans(depth, g, catalog.Components[component]))
        {
            return plan.Present[component];
        }

        if (!works.TryGetValue((depth, g, component), out int formula))
        {
            formula = formulas.And([plan.Present[component], .. Conditions(depth, g, catalog.Components[component].Works.When)]);
            works.Add((depth, g, component), formula);
        }

        return formula;
    }

    /// <summary>True when the component may work only because of groups below the given depth.</summary>
    private bool Leans(int depth, int g, CompiledComponent component)
    {
        if (depth == deepest)
        {
            return false;
        }

        if (!leaning.TryGetValue((depth, g, component.Index), out bool leans))
        {
            leans = component.Works.When.Items.Any(clause => clause.Any(a => Leans(depth, g, a)));
            leaning.Add((depth, g, component.Index), leans);
        }

        return leans;
    }

    private bool Leans(int depth, int g, int atom) => Supports(g, atom).Any(s => s.Always
        && (variables.Groups[s.Group].Depth > depth || Leans(depth, s.Group, catalog.Components[s.Component])
            || (s.Implication.When != catalog.Components[s.Component].Works.When
                && s.Implication.When.Items.Any(clause => clause.Any(a => Leans(depth, s.Group, a))))));

    /// <summary>The formula of an atom as far as it depends on the machines themselves.</summary>
    private int Fact(int g, int atom)
    {
        GroupPlan plan = variables.Groups[g];
        Condition statement = catalog.Atoms.Atoms[atom];
        switch (statement)
        {
            case ArchitectureCondition architecture:
                return ArchitectureFact(g, architecture.Architectures.Bits);
            case FeatureCondition feature when plan.Features.TryGetValue(feature.Id, out int free):
                return free;
            case QuantityCondition { Quantity: Quantity.Nodes } nodes:
                return Constant(plan.Nodes is { } count ? count >= nodes.Minimum : atBest);
            case CpuVendorCondition when plan.Host >= 0:
                return Fact(plan.Host, atom);
            case QuantityCondition quantity when plan.Host >= 0:
                return Constant(quantity.IsMetBy(GroupState.VirtualAmount(quantity.Quantity, plan.Source.MemoryGiB, plan.Source.Cores)));
            default:
                ReadOnlySpan<ulong> known = atBest ? plan.Profile.Possible : plan.Profile.Certain;
                return Constant(plan.Host < 0 && (known[atom >> 6] >> atom & 1) != 0);
        }
    }

    private static int Constant(bool holds) => holds ? FormulaPool.True : FormulaPool.False;

    private static bool Has(ulong[] set, int atom) => (set[atom >> 6] >> atom & 1) != 0;

    private static IEnumerable<int> Bits(byte set) => Enumerable.Range(0, 8).Where(b => (set >> b & 1) != 0);
}
