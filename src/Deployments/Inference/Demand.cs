namespace Deployments.Inference;

/// <summary>What the components of a group and the virtual machines on it take of one machine.</summary>
internal readonly record struct Demand(double MemoryGiB, double Processors, double DiskGiB)
{
    /// <summary>The demand on one machine of a group: its components' minimums, and its share of the virtual machines on it.</summary>
    /// <remarks>Processors can be shared out more than once, so guests do not add to them; each guest must only fit.</remarks>
    public static Demand Of(Evaluation evaluation, int index)
    {
        ref readonly GroupState group = ref evaluation.Groups[index];
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
            ref readonly GroupState guest = ref evaluation.Groups[g];
            if (guest.Host == index)
            {
                Demand own = Of(evaluation, g);
                double perHost = Math.Ceiling((guest.Nodes ?? 1) / (double)Math.Max(group.Nodes ?? 1, 1));
                memory += perHost * (guest.Source.MemoryGiB ?? own.MemoryGiB);
                disk += perHost * own.DiskGiB;
                processors = Math.Max(processors, guest.Source.Cores ?? own.Processors);
            }
        }

        return new Demand(memory, processors, disk);
    }
}
