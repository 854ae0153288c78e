using Deployments.Hardware;

namespace Deployments.FsCheck.Machines;

/// <summary>
/// Finds plainer machines: the plain server, the plain machine of the same kind, then this machine with one part of the plain one, then fewer of them.
/// </summary>
internal static class MachineShrinker
{
    public static IEnumerable<HardwareProfile> Plainer(HardwareProfile machine)
    {
        if (machine == MachineKind.Plainest)
        {
            yield break;
        }

        yield return MachineKind.Plainest;
        if (MachineKind.Of(machine).Plain is not { } plain || machine == plain)
        {
            yield break;
        }

        if (plain != MachineKind.Plainest)
        {
            yield return plain;
        }

        foreach (MachinePart part in MachineParts.All)
        {
            if (machine.With(part, plain) is var plainer && plainer != machine)
            {
                yield return plainer;
            }
        }

        if (machine.Nodes is { } nodes)
        {
            foreach (int fewer in new SortedSet<int> { 1, nodes / 2, nodes - 1 }.Where(n => n > 0 && n < nodes))
            {
                yield return machine with { Nodes = fewer };
            }
        }
    }
}
