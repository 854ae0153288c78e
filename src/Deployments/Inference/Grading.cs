using System.Numerics;
using Deployments.Causes;
using Deployments.Findings;
using Deployments.Knowledge;
using Deployments.Vocabulary;

namespace Deployments.Inference;

/// <summary>Counts the faults and the open questions of an evaluated stack. Allocates nothing.</summary>
internal static class Grading
{
    public static Tally Of(Evaluation evaluation)
    {
        int wrong = 0, open = 0;
        for (int i = 0; i < evaluation.InstanceCount; i++)
        {
            ref readonly Instance instance = ref evaluation.Instances[i];
            if (!instance.MayWork)
            {
                // Each unmet need counts, so that meeting one of two is seen to help.
                wrong += Math.Max(1, instance.Component.Works.When.CountFailing(evaluation.PossibleOn(instance.Group)));
            }

            open += instance.MayWork && !instance.CertainlyWorks ? 1 : 0;
        }

        for (int g = 0; g < evaluation.GroupCount; g++)
        {
            GroupState group = evaluation.Groups[g];
            if (group.Host >= 0)
            {
                Grade(evaluation.MayRun(group), evaluation.CertainlyRuns(group), ref wrong, ref open);
            }

            wrong += group.ArchitectureConflict ? 1 : 0;
            wrong += BitOperations.PopCount(ContestedClaims(evaluation, g));
            if (IsArchitectureOpen(evaluation, g))
            {
                open++;
            }

            wrong += MachinesAskedOf(evaluation, g) > group.Profile.Nodes ? 1 : 0;
            GradeNodes(evaluation, g, ref wrong, ref open);
            GradeSize(evaluation, g, ref wrong, ref open);
            foreach (CapabilityId workload in group.Source.Runs)
            {
                int atom = evaluation.Catalog.RunsAtom(workload);
                Grade(evaluation.MayHold(g, atom), evaluation.Holds(g, atom), ref wrong, ref open);
            }

            GradeRules(evaluation, g, evaluation.Catalog.GeneralRules, ref wrong, ref open);
            for (int i = group.First; i < group.First + group.Count; i++)
            {
                GradeRules(evaluation, g, evaluation.Instances[i].Component.Rules, ref wrong, ref open);
            }
        }

        return new Tally(wrong, open);
    }

    /// <summary>True when the machine's architecture is not known and some architecture does not suit the group.</summary>
    public static bool IsArchitectureOpen(Evaluation evaluation, int g)
    {
        GroupState group = evaluation.Groups[g];
        return group.Host < 0 && !group.ArchitectureConflict
            && group.Architectures != ArchitectureSet.All.Bits && BitOperations.PopCount((uint)group.Profile.Architectures) > 1;
    }

    /// <summary>The machines that all groups on a physical group's hardware ask for together; 0 unless it is the first of them.</summary>
    public static int MachinesAskedOf(Evaluation evaluation, int g)
    {
        GroupState group = evaluation.Groups[g];
        if (group.Profile.Nodes is null)
        {
            return 0;
        }

        int asked = 0;
        for (int i = 0; i < evaluation.GroupCount; i++)
        {
            if (ReferenceEquals(evaluation.Groups[i].Profile, group.Profile))
            {
                if (i < g)
                {
                    return 0;
                }

                asked += evaluation.Groups[i].Source.Count ?? 1;
            }
        }

        return asked;
    }

    /// <summary>The claims that more than one component of the group makes, one bit each.</summary>
    public static ulong ContestedClaims(Evaluation evaluation, int g)
    {
        GroupState group = evaluation.Groups[g];
        ulong once = 0, contested = 0;
        for (int i = group.First; i < group.First + group.Count; i++)
        {
            ulong claims = evaluation.Instances[i].Component.Claims;
            contested |= once & claims;
            once |= claims;
        }

        return contested;
    }

    /// <summary>True when the trigger of a rule matches a group.</summary>
    public static bool Applies(Evaluation evaluation, int g, CompiledRule rule)
    {
        GroupState group = evaluation.Groups[g];
        Trigger when = rule.Source.When!;
        return Covers(evaluation.PresentOn(g), rule.Together)
            && Covers(evaluation.PresentAnywhere, rule.Elsewhere)
            && (when.InGuest is null || when.InGuest == IsInVirtualMachine(evaluation, group))
            && (when.InContainer is null || when.InContainer == group.Source.IsContainer)
            && (when.HostedBy.Count == 0 || (group.Host >= 0 && Covers(evaluation.PresentOn(group.Host), rule.HostedBy)))
            && (rule.Claims == 0 || Claims(evaluation, group, rule.Claims));
    }

    /// <summary>True when a component of the group makes one of some claims.</summary>
    private static bool Claims(Evaluation evaluation, GroupState group, ulong claims)
    {
        for (int i = group.First; i < group.First + group.Count; i++)
        {
            if ((evaluation.Instances[i].Component.Claims & claims) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for a virtual machine, and for a container in one.</summary>
    private static bool IsInVirtualMachine(Evaluation evaluation, GroupState group)
    {
        while (group.Source.IsContainer)
        {
            group = evaluation.Groups[group.Host];
        }

        return group.Host >= 0 || group.Profile.IsGuest;
    }

    private static void GradeRules(Evaluation evaluation, int g, List<CompiledRule> rules, ref int wrong, ref int open)
    {
        foreach (CompiledRule rule in rules)
        {
            if (rule.Source.Severity == Severity.Error && Applies(evaluation, g, rule))
            {
                Grade(
                    rule.Require?.Hold(evaluation.PossibleOn(g)) ?? false, rule.Require?.Hold(evaluation.CertainOn(g)) ?? false,
                    ref wrong, ref open);
            }
        }
    }

    private static void GradeNodes(Evaluation evaluation, int g, ref int wrong, ref int open)
    {
        GroupState group = evaluation.Groups[g];
        for (int i = group.First; i < group.First + group.Count; i++)
        {
            int least = evaluation.Instances[i].Component.Nodes;
            wrong += group.Nodes < least ? 1 : 0;
            open += group.Nodes is null && least > 1 ? 1 : 0;
        }
    }

    private static void GradeSize(Evaluation evaluation, int g, ref int wrong, ref int open)
    {
        GroupState group = evaluation.Groups[g];
        MachineSize size = Sizes.Of(evaluation, g).Usable;
        if (group.Host >= 0)
        {
            wrong += (Sizes.IsLess(group.Source.MemoryGiB, size.MemoryGiB) ? 1 : 0) + (Sizes.IsLess(group.Source.Cores, size.Processors) ? 1 : 0);
            return;
        }

        Compare(size.MemoryGiB, group.Profile.MemoryGiB, ref wrong, ref open);
        Compare(size.Processors, group.Profile.Processors, ref wrong, ref open);
        Compare(size.DiskGiB, group.Profile.DiskGiB, ref wrong, ref open);
    }

    private static void Compare(double needed, double? known, ref int wrong, ref int open)
    {
        wrong += Sizes.IsLess(known, needed) ? 1 : 0;
        open += known is null && needed > 0 ? 1 : 0;
    }

    private static void Grade(bool may, bool certainly, ref int wrong, ref int open)
    {
        wrong += may ? 0 : 1;
        open += may && !certainly ? 1 : 0;
    }

    private static bool Covers(ReadOnlySpan<ulong> set, ulong[] subset)
    {
        for (int i = 0; i < subset.Length; i++)
        {
            if ((set[i] & subset[i]) != subset[i])
            {
                return false;
            }
        }

        return true;
    }
}
