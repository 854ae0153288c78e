using Deployments.Collections;

namespace Deployments.Fleets;

/// <summary>Counts machines.</summary>
internal static class MachineCount
{
    public static int Of(ValueList<MachineGroup> groups)
    {
        int count = 0;
        foreach (MachineGroup group in groups)
        {
            count += group.Count;
        }

        return count;
    }
}
