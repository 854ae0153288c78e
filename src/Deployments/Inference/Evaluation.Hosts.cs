namespace Deployments.Inference;

/// <content>What hosts can start, and what their containers share with them.</content>
internal sealed partial class Evaluation
{
    /// <summary>True when the host of a group can start its machines, whatever the unknown facts are; true for physical groups.</summary>
    public bool CertainlyRuns(GroupState group) => group.Host < 0
        || (group.Source.IsContainer ? Groups[group.Host].CertainlyContains : Groups[group.Host].CertainlyHosts);

    /// <summary>True when the host of a group can start its machines, if the unknown facts are at their best; true for physical groups.</summary>
    public bool MayRun(GroupState group) => group.Host < 0 || (group.Source.IsContainer ? Groups[group.Host].MayContain : Groups[group.Host].MayHost);

    private void SettleHosts()
    {
        for (int i = 0; i < GroupCount; i++)
        {
            if (Groups[i].Depth == depth)
            {
                Groups[i].CertainlyHosts = Holds(i, catalog.VmAtom);
                Groups[i].MayHost = MayHold(i, catalog.VmAtom);
                Groups[i].CertainlyContains = Holds(i, catalog.SystemContainerAtom);
                Groups[i].MayContain = MayHold(i, catalog.SystemContainerAtom);
            }
        }

        for (int i = 0; i < GroupCount; i++)
        {
            if (Groups[i].Source.IsContainer && Groups[i].Depth == depth + 1)
            {
                Share(Groups[i].Host, i, certain);
                Share(Groups[i].Host, i, possible);
            }
        }
    }

    /// <summary>Gives containers what they share with their host.</summary>
    private void Share(int host, int guest, ulong[] state)
    {
        for (int w = 0; w < words; w++)
        {
            state[(guest * words) + w] |= state[(host * words) + w] & catalog.CrossesContainers[w];
        }
    }

    /// <summary>True when a component would bring what a container has from its host or not at all, such as a kernel, and the host has it not.</summary>
    private bool BringsMore(CompiledComponent component, ReadOnlySpan<ulong> own)
    {
        for (int w = 0; w < words; w++)
        {
            if ((component.Works.Own[w] & catalog.CrossesContainers[w] & ~own[w]) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
