using Deployments.Vocabulary;

namespace Deployments.Inference;

/// <summary>Settles which processor architectures each group of a stack may have.</summary>
internal static class ArchitectureSettlement
{
    /// <summary>Finds the architectures that each group may have: those of its machine, its components and its guests.</summary>
    public static void Settle(Evaluation evaluation)
    {
        for (int i = evaluation.GroupCount - 1; i >= 0; i--)
        {
            GroupState group = evaluation.Groups[i];
            group.Architectures = (byte)(group.OwnArchitectures & (group.Architectures == 0 ? 0xFF : group.Architectures) & group.Profile.Architectures);
            group.ArchitectureConflict |= group.Architectures == 0;
            if (group.Host >= 0 && (group.Source.IsContainer || !evaluation.Groups[group.Host].Emulates))
            {
                Narrow(evaluation.Groups[group.Host], group.Architectures);
            }
        }

        for (int i = 0; i < evaluation.GroupCount; i++)
        {
            GroupState group = evaluation.Groups[i];
            if (group.Host >= 0 && (group.Source.IsContainer || !evaluation.Groups[group.Host].Emulates))
            {
                group.Architectures &= evaluation.Groups[group.Host].Architectures;
            }
        }
    }

    /// <summary>Narrows a host to the architectures of a guest. Guests that have none in common narrow it not at all, in whatever order they stand.</summary>
    private static void Narrow(GroupState host, byte architectures)
    {
        if (host.ArchitectureConflict || architectures == 0)
        {
            return;
        }

        byte before = host.Architectures == 0 ? ArchitectureSet.All.Bits : host.Architectures;

        // An empty set reads as "not narrowed"; the conflict is remembered.
        host.Architectures = (byte)(before & architectures);
        host.ArchitectureConflict = host.Architectures == 0;
    }
}
