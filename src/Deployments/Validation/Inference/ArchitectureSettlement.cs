using Deployments.Model;

namespace Deployments.Validation.Inference;

/// <summary>Settles which processor architectures each group of a stack may have.</summary>
internal static class ArchitectureSettlement
{
    /// <summary>Finds the architectures that each group may have: those of its machine, its components and its guests.</summary>
    public static void Settle(Evaluation evaluation)
    {
        for (int i = evaluation.GroupCount - 1; i >= 0; i--)
        {
            ref GroupState group = ref evaluation.Groups[i];
            byte own = ArchitectureSet.All.Bits;
            for (int k = group.First; k < group.First + group.Count; k++)
            {
                own &= evaluation.Instances[k].Component.Architectures;
                group.Emulates |= evaluation.Instances[k].Component.AnyGuestArchitecture;
            }

            group.OwnArchitectures = own;
            group.Architectures = (byte)(own & (group.Architectures == 0 ? 0xFF : group.Architectures) & group.Profile.Architectures);
            group.ArchitectureConflict |= group.Architectures == 0;
            if (group.Host >= 0 && !Emulates(evaluation, group.Host))
            {
                Narrow(ref evaluation.Groups[group.Host], group.Architectures);
            }
        }

        for (int i = 0; i < evaluation.GroupCount; i++)
        {
            ref GroupState group = ref evaluation.Groups[i];
            if (group.Host >= 0 && !evaluation.Groups[group.Host].Emulates)
            {
                group.Architectures &= evaluation.Groups[group.Host].Architectures;
            }
        }
    }

    private static void Narrow(ref GroupState host, byte architectures)
    {
        byte before = host.Architectures == 0 ? ArchitectureSet.All.Bits : host.Architectures;
        byte after = (byte)(before & architectures);

        // An empty set would read as "not narrowed yet"; the conflict is remembered instead.
        host.ArchitectureConflict |= after == 0 && architectures != 0;
        host.Architectures = after == 0 ? before : after;
    }

    private static bool Emulates(Evaluation evaluation, int host)
    {
        for (int k = evaluation.Groups[host].First; k < evaluation.Groups[host].First + evaluation.Groups[host].Count; k++)
        {
            if (evaluation.Instances[k].Component.AnyGuestArchitecture)
            {
                return true;
            }
        }

        return false;
    }
}
