using Deployments.Catalogs;
using Deployments.Causes;
using Deployments.Contracts;
using Deployments.Knowledge;
using Deployments.Vocabulary;

namespace Deployments.Inference;

/// <summary>A component whose conditions are in clauses but whose masks wait until all atoms are numbered.</summary>
internal sealed class ComponentDraft
{
    private readonly Component component;
    private readonly AtomTable atoms;
    private readonly Func<int, Clauses> needs;
    private readonly List<Branch> conditional = [];
    private readonly List<Condition> own = [];
    private readonly List<Condition> everywhere = [];
    private readonly List<Condition> guests = [];

    public ComponentDraft(Component component, AtomTable atoms)
    {
        this.component = component;
        this.atoms = atoms;
        needs = Clauses.Compile(component.Needs.Where(n => n.Severity == Severity.Error).Select(n => n.Condition), atoms);
        foreach (Condition leaf in component.Needs.Where(n => n.Severity < Severity.Error).SelectMany(n => n.Condition.Leaves()))
        {
            atoms.Intern(leaf);
        }

        own.Add(new ComponentCondition(component.Id, Reach.Node));
        everywhere.Add(new ComponentCondition(component.Id, Reach.Stack));
        foreach (Provision provision in component.Provides)
        {
            (List<Condition> onGroup, List<Condition> onAll) = provision.When is null ? (own, everywhere) : Conditional(provision.When);
            onAll.Add(new CapabilityCondition(provision.Capability, Reach.Stack));
            bool wide = (provision.Reach ?? atoms.ReachOf(provision.Capability)) == Reach.Stack;
            (wide ? onAll : onGroup).Add(new CapabilityCondition(provision.Capability, Reach.Node));
        }

        foreach (GuestProvision provision in component.Guests?.Provides ?? [])
        {
            var feature = new FeatureCondition(provision.Feature);
            if (provision.When is null)
            {
                guests.Add(feature);
            }
            else
            {
                conditional.Add(new Branch(Clauses.Compile([provision.When], atoms), [], [], [feature]));
            }
        }
    }

    public CompiledComponent Compile(int index, int rank, Func<Component, ulong> claims) => new()
    {
        Index = index,
        Source = component,
        Rank = rank,
        Works = new Implication(needs(atoms.Words), Mask(own), Mask(everywhere), Mask(guests)),
        Conditional = Conditionals(),
        Claims = claims(component),
        Scope = component.Minimum?.Of ?? MinimumScope.Component,
        Size = new MachineSize(component.Minimum?.MemoryGiB ?? 0, component.Minimum?.Cores ?? 0, component.Minimum?.DiskGiB ?? 0),
        Nodes = component.Minimum?.Nodes ?? 1,
    };

    private Implication[] Conditionals()
    {
        var implications = new Implication[conditional.Count];
        for (int i = 0; i < implications.Length; i++)
        {
            Branch branch = conditional[i];
            implications[i] = new Implication(branch.When(atoms.Words), Mask(branch.Own), Mask(branch.Everywhere), Mask(branch.Guests));
        }

        return implications;
    }

    private (List<Condition> Own, List<Condition> Everywhere) Conditional(Condition when)
    {
        var onGroup = new List<Condition>();
        var onAll = new List<Condition>();
        conditional.Add(new Branch(Clauses.Compile([when], atoms), onGroup, onAll, []));
        return (onGroup, onAll);
    }

    /// <summary>The mask of those statements that some condition asks for.</summary>
    private ulong[] Mask(List<Condition> statements)
    {
        ulong[] mask = new ulong[atoms.Words];
        foreach (Condition statement in statements)
        {
            int atom = atoms.Find(statement);
            if (atom >= 0)
            {
                mask[atom >> 6] |= 1UL << atom;
            }
        }

        return mask;
    }

    /// <summary>The effects that have a condition of their own.</summary>
    private sealed record Branch(Func<int, Clauses> When, List<Condition> Own, List<Condition> Everywhere, List<Condition> Guests);
}
