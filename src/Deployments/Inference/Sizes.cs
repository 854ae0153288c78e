using Deployments.Causes;

namespace Deployments.Inference;

/// <summary>Sums up what the components of a group and the virtual machines on it take of one machine.</summary>
internal static class Sizes
{
    /// <summary>The size that one machine of a group needs: its components' minimums, and its share of the virtual machines on it.</summary>
    /// <remarks>Processors can be shared out more than once, so guests do not add to them; each guest must only fit.</remarks>
    public static MachineSize Of(Evaluation evaluation, int index)
    {
        GroupState group = evaluation.Groups[index];
        double memory = 0, processors = 0, disk = 0;
        for (int i = group.First; i < group.First + group.Count; i++)
        {
            CompiledComponent component = evaluation.Instances[i].Component;
            memory += component.MemoryGiB;
            processors += component.Cores;
            disk += component.DiskGiB;
        }

        for (int g = index + 1; g < evaluation.GroupCount; g++)
        {
            GroupState guest = evaluation.Groups[g];
            if (guest.Host == index)
            {
                MachineSize own = Of(evaluation, g);
                double perHost = Math.Ceiling((guest.Nodes ?? 1) / (double)Math.Max(group.Nodes ?? 1, 1));
                memory += perHost * (guest.Source.MemoryGiB ?? own.MemoryGiB);
                disk += perHost * own.DiskGiB;
                processors = Math.Max(processors, guest.Source.Cores ?? own.Processors);
            }
        }

        return new MachineSize(memory, processors, disk);
    }
}
