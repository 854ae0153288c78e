using Deployments.Contracts;
using Deployments.Diagrams.Logic;
using Deployments.Inference;
using Deployments.Spaces.Compiling;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Rejecting;

/// <summary>
/// The independent parts of a space: sets of physical groups with their guests. No choice in one part makes something in another work or fail,
/// so the errors of a stack are the errors of its parts.
/// </summary>
internal sealed class Independence
{
    private readonly SpaceVariables space;
    private readonly int[] trees;
    private readonly int[] owner;

    public Independence(SpaceVariables space)
    {
        this.space = space;
        owner = [.. Enumerable.Range(0, space.Groups.Count)];
        trees = new int[space.Groups.Count];
        for (int g = 0; g < trees.Length; g++)
        {
            trees[g] = space.Groups[g].Host < 0 ? g : trees[space.Groups[g].Host];
        }

        int[] groupOf = [.. space.Variables.Select(v => space.Groups.TakeWhile(g => g.Source.Name != v.Group).Count())];
        TieChoices(groupOf);
        TieMachines();
        TieSupport();
        TieRules();
        int[] roots = [.. trees.Select(Root).Distinct()];
        GroupsOf = [.. roots.Select(r => Enumerable.Range(0, trees.Length)
            .Where(g => trees[g] == g && Root(g) == r).Select(g => space.Groups[g].Source.Name).ToHashSet(StringComparer.Ordinal))];
        VariablesOf = [.. roots.Select(r => Enumerable.Range(0, groupOf.Length).Where(v => Root(trees[groupOf[v]]) == r).ToArray())];
    }

    /// <summary>The number of parts.</summary>
    public int Count => GroupsOf.Length;

    /// <summary>The names of the physical groups of each part.</summary>
    public HashSet<string>[] GroupsOf { get; }

    /// <summary>The variables of the groups of each part.</summary>
    public int[][] VariablesOf { get; }

    /// <summary>Ties a group to the groups whose choices decide its components.</summary>
    private void TieChoices(int[] groupOf)
    {
        for (int g = 0; g < trees.Length; g++)
        {
            foreach (int variable in space.Formulas.FreeVariablesOf([.. space.Groups[g].Present, space.Groups[g].Exists]))
            {
                Tie(g, groupOf[variable]);
            }
        }
    }

    /// <summary>Ties groups on the same kind of machine, since they share the number of machines.</summary>
    private void TieMachines()
    {
        foreach (IGrouping<CompiledProfile, int> machines in Enumerable.Range(0, trees.Length).Where(g => space.Groups[g].Profile.Nodes is not null)
            .GroupBy(g => space.Groups[g].Profile))
        {
            foreach (int g in machines)
            {
                Tie(g, machines.First());
            }
        }
    }

    /// <summary>
    /// Ties a group to the groups that can provide what it needs. Where a provider is present in every stack, that one is enough.
    /// </summary>
    private void TieSupport()
    {
        Dictionary<int, List<int>> always = AlwaysOffered();
        var givers = new Dictionary<int, List<int>>();
        for (int g = 0; g < trees.Length; g++)
        {
            foreach (int atom in ImplicationsOn(g).SelectMany(static i => AtomsIn(i.Everywhere)).Distinct())
            {
                givers.TryAdd(atom, []);
                givers[atom].Add(g);
            }
        }

        for (int g = 0; g < trees.Length; g++)
        {
            foreach (int atom in AskedOn(g))
            {
                if (always.TryGetValue(atom, out List<int>? steady))
                {
                    Tie(g, steady.Contains(trees[g]) ? g : steady[0]);
                    continue;
                }

                foreach (int giver in givers.GetValueOrDefault(atom) ?? [])
                {
                    Tie(g, giver);
                }
            }
        }
    }

    /// <summary>Ties the groups that one rule looks at.</summary>
    private void TieRules()
    {
        int[][] involved = [.. space.Catalog.Rules.Where(r => r.Source.Severity == Severity.Error && r.Source.When!.Elsewhere.Count > 0)
            .Select(r => r.Source.When!.Elsewhere.Concat(r.Source.When.Together).Select(space.Catalog.IndexOf)
                .Concat(space.Catalog.Components.Where(c => (c.Claims & r.Claims) != 0).Select(c => c.Index)).ToArray())];
        for (int g = 0; g < trees.Length; g++)
        {
            foreach (int[] components in involved)
            {
                if (components.Any(c => CanHave(g, c)))
                {
                    Tie(g, Enumerable.Range(0, g + 1).First(other => components.Any(c => CanHave(other, c))));
                }
            }
        }
    }

    /// <summary>
    /// For each atom the physical groups that provide it to all groups in every stack: by the components that they always have, before any guest runs.
    /// More components never take support away, except that they can narrow the architectures, so where they may, components that ask for one are left out.
    /// </summary>
    private Dictionary<int, List<int>> AlwaysOffered()
    {
        int[] physical = [.. Enumerable.Range(0, trees.Length).Where(g => space.Groups[g].Host < 0 && space.Groups[g].Exists == FormulaPool.True)];
        var evaluation = new Evaluation(space.Catalog);
        evaluation.Run(new Stack { Name = space.Definition.Id, Groups = [.. physical.Select(FixedOn)] }, null);
        return evaluation.Instances.Take(evaluation.InstanceCount).Where(static i => i.CertainlyWorks)
            .SelectMany(i => AtomsIn(i.Component.Works.Everywhere).Select(atom => (Atom: atom, Group: physical[i.Group])))
            .GroupBy(static o => o.Atom, static o => o.Group).ToDictionary(static o => o.Key, static o => o.ToList());
    }

    private NodeGroup FixedOn(int g)
    {
        byte machines = space.Groups[g].Profile.Architectures;
        bool isSettled = Enumerable.Range(0, trees.Length).Where(other => trees[other] == g)
            .All(other => space.Catalog.Components.All(c => !CanHave(other, c.Index) || (c.Architectures & machines) == machines));
        return new NodeGroup
        {
            Name = space.Groups[g].Source.Name,
            Count = space.Groups[g].Source.Count,
            Hardware = space.Groups[g].Features.Keys
                .Aggregate(space.Groups[g].Profile.Source, static (machine, free) => machine?.With(free, FeatureState.Absent)),
            Components = [.. space.Catalog.Components.Where(c => space.Groups[g].Present[c.Index] == FormulaPool.True
                && (isSettled || !AsksForArchitecture(c))).Select(c => c.Source.Id)],
        };
    }

    private bool AsksForArchitecture(CompiledComponent component) => component.Conditional.Prepend(component.Works)
        .Any(i => i.When.Items.Any(clause => clause.Any(atom => space.Catalog.Atoms.Atoms[atom] is ArchitectureCondition)));

    private IEnumerable<int> AskedOn(int g) => ImplicationsOn(g).Select(i => i.When)
        .Concat(space.Catalog.Rules.Where(r => r.Source.Severity == Severity.Error && r.Require is not null
            && r.Source.When!.Together.All(id => CanHave(g, space.Catalog.IndexOf(id)))
            && r.Source.When.HostedBy.All(id => space.Groups[g].Host is >= 0 and int host && CanHave(host, space.Catalog.IndexOf(id)))
            && (r.Claims == 0 || space.Catalog.Components.Any(c => (c.Claims & r.Claims) != 0 && CanHave(g, c.Index)))).Select(r => r.Require!))
        .SelectMany(static when => when.Items).SelectMany(static clause => clause)
        .Concat(space.Groups[g].Source.Runs.Select(space.Catalog.RunsAtom))
        .Concat(space.Groups.Any(guest => guest.Host == g) ? [space.Catalog.VmAtom] : []);

    private IEnumerable<Implication> ImplicationsOn(int g) =>
        space.Catalog.Components.Where(c => CanHave(g, c.Index)).SelectMany(static c => c.Conditional.Prepend(c.Works));

    private bool CanHave(int g, int component) => space.Groups[g].Present[component] != FormulaPool.False;

    private static IEnumerable<int> AtomsIn(ulong[] mask) => Enumerable.Range(0, mask.Length * 64).Where(atom => (mask[atom >> 6] >> atom & 1) != 0);

    private void Tie(int group, int other)
    {
        int left = Root(trees[group]), right = Root(trees[other]);
        owner[Math.Max(left, right)] = Math.Min(left, right);
    }

    private int Root(int tree)
    {
        while (owner[tree] != tree)
        {
            tree = owner[tree];
        }

        return tree;
    }
}
