using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Inference;
using Deployments.Vocabulary;

namespace Deployments.Validation.Reports;

/// <summary>Collects the hardware facts that an evaluated stack rests on, traced from what its components need.</summary>
internal sealed class RequirementFinder
{
    private readonly Evaluation evaluation;
    private readonly RequirementList entries;
    private readonly bool[] demanded;
    private readonly bool[] passed;

    private readonly Phrases phrases;

    private RequirementFinder(Evaluation evaluation)
    {
        this.evaluation = evaluation;
        entries = new RequirementList(evaluation);
        phrases = new Phrases(evaluation.Catalog.Catalog);
        demanded = new bool[evaluation.GroupCount * evaluation.Catalog.Atoms.Atoms.Count];
        passed = new bool[demanded.Length];
    }

    /// <summary>The requirements, by group and then in the order in which they are met.</summary>
    public static ValueList<Requirement> Find(Evaluation evaluation)
    {
        var finder = new RequirementFinder(evaluation);
        for (int i = 0; i < evaluation.InstanceCount; i++)
        {
            ref readonly Instance instance = ref evaluation.Instances[i];
            finder.Demand(instance.Component.Works.When, instance.Group, i);
        }

        for (int g = 0; g < evaluation.GroupCount; g++)
        {
            finder.DemandOfGroup(g);
        }

        return finder.entries.Finish();
    }

    private void DemandOfGroup(int g)
    {
        ref readonly GroupState group = ref evaluation.Groups[g];
        int first = group.Count > 0 ? group.First : -1;
        foreach (CapabilityId workload in group.Source.Runs)
        {
            Demand(evaluation.Catalog.RunsAtom(workload), g, first);
        }

        if (group.Host >= 0)
        {
            Demand(evaluation.Catalog.VmAtom, group.Host, first);
        }

        foreach (CompiledRule rule in evaluation.Catalog.Rules)
        {
            if (rule.Require is { } require && rule.Source.Severity == Severity.Error && Judge.Applies(evaluation, g, rule))
            {
                Demand(require, g, first);
            }
        }

        if (group.Host < 0)
        {
            DemandAmounts(g);
        }
    }

    private void DemandAmounts(int g)
    {
        ref readonly GroupState group = ref evaluation.Groups[g];
        if (group.Architectures != ArchitectureSet.All.Bits && group.OwnArchitectures != ArchitectureSet.All.Bits)
        {
            entries.Add(g, "architecture", Names(group.OwnArchitectures), Grade(!group.ArchitectureConflict, !group.ArchitectureConflict && !Judge.IsArchitectureOpen(evaluation, g)), -1);
        }

        Demand demand = Inference.Demand.Of(evaluation, g);
        AddAmount(g, "memoryGiB", demand.MemoryGiB, group.Profile.MemoryGiB);
        AddAmount(g, "cores", demand.Processors, group.Profile.Processors);
        AddAmount(g, "diskGiB", demand.DiskGiB, group.Profile.DiskGiB);
        int nodes = 1;
        for (int i = group.First; i < group.First + group.Count; i++)
        {
            nodes = Math.Max(nodes, evaluation.Instances[i].Component.Nodes);
        }

        AddAmount(g, "nodes", nodes > 1 ? nodes : 0, group.Nodes);
    }

    private void AddAmount(int g, string fact, double demand, double? supply)
    {
        if (demand > 0)
        {
            entries.Add(g, fact, Phrases.Number(demand), Grade(!(supply < demand), supply >= demand), -1);
        }
    }

    private void Demand(Clauses clauses, int g, int by)
    {
        foreach (int[] clause in clauses.Items)
        {
            if (clause.Length == 1)
            {
                Demand(clause[0], g, by);
                continue;
            }

            // Of alternatives, one that holds for certain settles the clause; else all that may hold are open.
            int settled = Settled(clause, g);
            bool replaceable = settled >= 0 && IsHardware(settled) && Array.Exists(clause, a => a != settled && evaluation.Holds(g, a));
            if (settled >= 0 && !replaceable)
            {
                Demand(settled, g, by);
            }
            else
            {
                DemandAny([.. clause.Where(a => settled >= 0 ? evaluation.Holds(g, a) : evaluation.MayHold(g, a))], g, by);
            }
        }
    }

    /// <summary>The atom that makes a clause hold for certain: rather a capability than a trait of the machine, rather that than a feature; −1 when there is none.</summary>
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

    private void DemandAny(int[] atoms, int g, int by)
    {
        if (atoms.Length > 1 && atoms.All(IsHardware) && evaluation.Groups[g].Host < 0)
        {
            // A trait of the machine that is certain settles it; else "A or B" is one requirement, named for its first feature.
            if (Array.Exists(atoms, a => Firmness(a) == 1 && evaluation.Holds(g, a)))
            {
                return;
            }

            int first = Math.Max(0, Array.FindIndex(atoms, a => evaluation.Catalog.Atoms.Atoms[a] is FeatureCondition));
            (string fact, string? value) = Describe(atoms[first]);
            string instead = string.Join(" or ", atoms.Where(a => a != atoms[first]).Select(a => phrases.Describe(evaluation.Catalog.Atoms.Atoms[a])));
            FeatureState state = evaluation.Holds(g, atoms[first]) ? FeatureState.Enabled : FeatureState.Unknown;
            entries.Add(g, fact, value is null ? $"or {instead}" : $"{value} or {instead}", state, by);
            return;
        }

        foreach (int atom in atoms)
        {
            Demand(atom, g, by);
        }
    }

    private void Demand(int atom, int g, int by)
    {
        switch (evaluation.Catalog.Atoms.Atoms[atom])
        {
            case CapabilityCondition capability when Mark(demanded, g, atom):
                DemandProvision(capability, atom, g, by);
                break;
            case FeatureCondition feature when evaluation.Groups[g].Host >= 0:
                DemandPassing(feature, g, by);
                break;
            case not CapabilityCondition and not ComponentCondition and not ArchitectureCondition when evaluation.Groups[g].Host < 0:
                (string fact, string? value) = Describe(atom);
                FeatureState state = evaluation.Catalog.Atoms.Atoms[atom] is FeatureCondition f
                    ? evaluation.Groups[g].Profile.Source?[f.Id].State ?? FeatureState.Unknown
                    : Grade(evaluation.MayHold(g, atom), evaluation.Holds(g, atom));
                entries.Add(g, fact, value, state, by);
                break;
        }
    }

    /// <summary>A capability that is provided only under a condition rests on what that condition rests on.</summary>
    private void DemandProvision(CapabilityCondition capability, int atom, int g, int by)
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
            Demand(when, evaluation.Instances[provider].Group, by < 0 ? provider : by);
        }
    }

    /// <summary>A feature of a virtual machine rests on what its host passes it on for.</summary>
    private void DemandPassing(FeatureCondition feature, int g, int by)
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
                    Demand(implication.When, host, by);
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

    private (string Fact, string? Value) Describe(int atom) => evaluation.Catalog.Atoms.Atoms[atom] switch
    {
        FeatureCondition f => (f.Id.ToString(), null),
        CpuVendorCondition v => ("cpuVendor", v.Vendor),
        CertificationCondition c => ("certification", c.Certification),
        QuantityCondition q => (Words.Of(q.Quantity), Phrases.Number(q.Minimum)),
        ArchitectureCondition a => ("architecture", a.Architectures.ToString()),
        _ => ("", null),
    };

    private static string Names(byte bits) => ArchitectureSet.FromBits(bits).ToString();

    private static FeatureState Grade(bool may, bool certainly) =>
        certainly ? FeatureState.Enabled : may ? FeatureState.Unknown : FeatureState.Absent;

    private static bool Gives(in Implication implication, int atom) => Has(implication.Own, atom) || Has(implication.Everywhere, atom);

    private static bool Has(ulong[] mask, int atom) => (mask[atom >> 6] & (1UL << atom)) != 0;
}
