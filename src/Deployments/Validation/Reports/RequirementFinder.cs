using Deployments.Causes;
using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Inference;
using Deployments.Vocabulary;

namespace Deployments.Validation.Reports;

/// <summary>Collects the hardware facts that an evaluated stack depends on, traced from what its components need.</summary>
internal sealed class RequirementFinder
{
    private readonly Evaluation evaluation;
    private readonly RequirementList entries;
    private readonly bool[] traced;
    private readonly bool[] passed;

    private RequirementFinder(Evaluation evaluation)
    {
        this.evaluation = evaluation;
        entries = new RequirementList(evaluation);
        traced = new bool[evaluation.GroupCount * evaluation.Catalog.Atoms.Atoms.Count];
        passed = new bool[traced.Length];
    }

    /// <summary>The requirements, by group and then in the order in which they are met.</summary>
    public static ValueList<Requirement> Find(Evaluation evaluation)
    {
        var finder = new RequirementFinder(evaluation);
        for (int i = 0; i < evaluation.InstanceCount; i++)
        {
            ref readonly Instance instance = ref evaluation.Instances[i];
            finder.Trace(instance.Component.Works.When, instance.Group, i);
        }

        for (int g = 0; g < evaluation.GroupCount; g++)
        {
            finder.TraceGroup(g);
        }

        return finder.entries.Finish();
    }

    private void TraceGroup(int g)
    {
        GroupState group = evaluation.Groups[g];
        int first = group.Count > 0 ? group.First : -1;
        foreach (CapabilityId workload in group.Source.Runs)
        {
            Trace(evaluation.Catalog.RunsAtom(workload), g, first);
        }

        if (group.Host >= 0)
        {
            Trace(group.Source.IsContainer ? evaluation.Catalog.SystemContainerAtom : evaluation.Catalog.VmAtom, group.Host, first);
        }

        foreach (CompiledRule rule in evaluation.Catalog.Rules)
        {
            if (rule.Require is { } require && rule.Source.Severity == Severity.Error && Grading.Applies(evaluation, g, rule))
            {
                Trace(require, g, first);
            }
        }

        if (group.Host < 0)
        {
            AddAmounts(g);
        }
    }

    private void AddAmounts(int g)
    {
        GroupState group = evaluation.Groups[g];
        if (group.Architectures != ArchitectureSet.All.Bits && group.OwnArchitectures != ArchitectureSet.All.Bits)
        {
            var condition = new ArchitectureCondition(ArchitectureSet.FromBits(group.OwnArchitectures));
            bool settled = !group.ArchitectureConflict && !Grading.IsArchitectureOpen(evaluation, g);
            entries.Add(g, condition, [], Grade(!group.ArchitectureConflict, settled), -1);
        }

        (MachineSize nominal, MachineSize usable, _) = Sizes.Of(evaluation, g);
        AddAmount(g, Quantity.MemoryGiB, nominal.MemoryGiB, usable.MemoryGiB, group.Profile.MemoryGiB);
        AddAmount(g, Quantity.Cores, nominal.Processors, usable.Processors, group.Profile.Processors);
        AddAmount(g, Quantity.DiskGiB, nominal.DiskGiB, usable.DiskGiB, group.Profile.DiskGiB);
        int nodes = 1;
        for (int i = group.First; i < group.First + group.Count; i++)
        {
            nodes = Math.Max(nodes, evaluation.Instances[i].Component.Nodes);
        }

        AddAmount(g, Quantity.Nodes, nodes > 1 ? nodes : 0, nodes, group.Nodes);
    }

    private void AddAmount(int g, Quantity quantity, double needed, double enough, double? known)
    {
        if (needed > 0)
        {
            bool less = Sizes.IsLess(known, enough);
            entries.Add(g, new QuantityCondition(quantity, needed), [], Grade(!less, known is not null && !less), -1);
        }
    }

    private void Trace(Clauses clauses, int g, int by)
    {
        foreach (int[] clause in clauses.Items)
        {
            if (clause.Length == 1)
            {
                Trace(clause[0], g, by);
                continue;
            }

            // Of alternatives, one that holds for certain settles the clause; else all that may hold are open.
            int settled = Settled(clause, g);
            bool replaceable = settled >= 0 && IsHardware(settled) && Array.Exists(clause, a => a != settled && evaluation.Holds(g, a));
            if (settled >= 0 && !replaceable)
            {
                Trace(settled, g, by);
            }
            else
            {
                TraceAny([.. clause.Where(a => settled >= 0 ? evaluation.Holds(g, a) : evaluation.MayHold(g, a))], g, by);
            }
        }
    }

    /// <summary>
    /// The atom that makes a clause hold for certain: capabilities before traits of the machine, and these before features; −1 when there is none.
    /// </summary>
    private int Settled(int[] clause, int g)
    {
        int settled = -1;
        foreach (int atom in clause)
        {
            if (evaluation.Holds(g, atom) && (settled < 0 || Firmness(atom) > Firmness(settled)))
            {
                settled = atom;
            }
        }

        return settled;
    }

    private int Firmness(int atom) => evaluation.Catalog.Atoms.Atoms[atom] switch
    {
        CapabilityCondition or ComponentCondition => 2,
        ArchitectureCondition or CpuVendorCondition => 1,
        _ => 0,
    };

    private void TraceAny(int[] atoms, int g, int by)
    {
        if (atoms.Length > 1 && atoms.All(IsHardware) && evaluation.Groups[g].Host < 0)
        {
            // A trait of the machine that is certain settles it; else "A or B" is one requirement, named for its first feature.
            if (Array.Exists(atoms, a => Firmness(a) == 1 && evaluation.Holds(g, a)))
            {
                return;
            }

            int first = Math.Max(0, Array.FindIndex(atoms, a => evaluation.Catalog.Atoms.Atoms[a] is FeatureCondition));
            ValueList<Condition> instead = atoms.Where(a => a != atoms[first]).Select(a => evaluation.Catalog.Atoms.Atoms[a]).ToValueList();
            FeatureState state = evaluation.Holds(g, atoms[first]) ? FeatureState.Enabled : FeatureState.Unknown;
            entries.Add(g, evaluation.Catalog.Atoms.Atoms[atoms[first]], instead, state, by);
            return;
        }

        foreach (int atom in atoms)
        {
            Trace(atom, g, by);
        }
    }

    private void Trace(int atom, int g, int by)
    {
        if (evaluation.Groups[g].Source.IsContainer && Has(evaluation.Catalog.CrossesContainers, atom))
        {
            Trace(atom, evaluation.Groups[g].Host, by);
        }

        switch (evaluation.Catalog.Atoms.Atoms[atom])
        {
            case FeatureCondition when evaluation.Groups[g].Source.IsContainer:
                break;
            case CapabilityCondition capability when Mark(traced, g, atom):
                TraceProvision(capability, atom, g, by);
                break;
            case FeatureCondition feature when evaluation.Groups[g].Host >= 0:
                TracePassing(feature, g, by);
                break;
            case { } hardware and not CapabilityCondition and not ComponentCondition and not ArchitectureCondition when evaluation.Groups[g].Host < 0:
                FeatureState state = hardware is FeatureCondition f
                    ? evaluation.Groups[g].Profile.Source?[f.Id].State ?? FeatureState.Unknown
                    : Grade(evaluation.MayHold(g, atom), evaluation.Holds(g, atom));
                entries.Add(g, hardware, [], state, by);
                break;
        }
    }

    /// <summary>A capability that is provided only under a condition depends on the facts behind that condition.</summary>
    private void TraceProvision(CapabilityCondition capability, int atom, int g, int by)
    {
        Clauses? when = null;
        int provider = -1;
        for (int i = 0; i < evaluation.InstanceCount; i++)
        {
            ref readonly Instance instance = ref evaluation.Instances[i];
            if ((capability.Reach != Reach.Stack && instance.Group != g) || !instance.MayWork)
            {
                continue;
            }

            if (Gives(instance.Component.Works, atom))
            {
                return;
            }

            foreach (Implication implication in instance.Component.Conditional)
            {
                if (when is null && Gives(implication, atom) && implication.When.Hold(evaluation.PossibleOn(instance.Group)))
                {
                    (when, provider) = (implication.When, i);
                }
            }
        }

        if (when is not null)
        {
            Trace(when, evaluation.Instances[provider].Group, by < 0 ? provider : by);
        }
    }

    /// <summary>A feature of a virtual machine rests on what its host passes it on for.</summary>
    private void TracePassing(FeatureCondition feature, int g, int by)
    {
        int host = evaluation.Groups[g].Host;
        int atom = evaluation.Catalog.Atoms.Find(feature);
        for (int i = evaluation.Groups[host].First; i < evaluation.Groups[host].First + evaluation.Groups[host].Count; i++)
        {
            CompiledComponent component = evaluation.Instances[i].Component;
            if (Has(component.Works.Guests, atom))
            {
                return;
            }
        }

        for (int i = evaluation.Groups[host].First; i < evaluation.Groups[host].First + evaluation.Groups[host].Count; i++)
        {
            foreach (Implication implication in evaluation.Instances[i].Component.Conditional)
            {
                if (Has(implication.Guests, atom) && Mark(passed, host, atom))
                {
                    Trace(implication.When, host, by);
                    return;
                }
            }
        }
    }

    /// <summary>Marks a pair of a group and an atom; false when it is marked already.</summary>
    private bool Mark(bool[] marks, int g, int atom)
    {
        int at = (g * evaluation.Catalog.Atoms.Atoms.Count) + atom;
        bool first = !marks[at];
        marks[at] = true;
        return first;
    }

    private bool IsHardware(int atom) => evaluation.Catalog.Atoms.Atoms[atom] is not (CapabilityCondition or ComponentCondition);

    private static FeatureState Grade(bool may, bool certainly) =>
        certainly ? FeatureState.Enabled : may ? FeatureState.Unknown : FeatureState.Absent;

    private static bool Gives(in Implication implication, int atom) => Has(implication.Own, atom) || Has(implication.Everywhere, atom);

    private static bool Has(ulong[] mask, int atom) => (mask[atom >> 6] & (1UL << atom)) != 0;
}
