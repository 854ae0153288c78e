using Deployments.Causes;
using Deployments.Contracts;
using Deployments.Vocabulary;

namespace Deployments.Inference;

/// <summary>Works out the size of machine that the components of a group and the virtual machines on it need.</summary>
internal static class Sizes
{
    /// <summary>Amounts are compared in thousandths, so that the rounding of sums never decides.</summary>
    public const double Scale = 1000;

    /// <summary>The size that one machine of a group needs, with its share of the virtual machines on it.</summary>
    /// <remarks>
    /// What components take alone adds up. Of the minimums for a whole machine the largest counts; virtual machines come on top of one
    /// that does not include them. Processors can be shared out more than once, so guests do not add to them; each guest must only fit.
    /// </remarks>
    public static GroupSize Of(Evaluation evaluation, int index)
    {
        GroupState group = evaluation.Groups[index];
        MachineSize alone = default, machine = default, withGuests = default, guests = default, usableGuests = default;
        for (int i = group.First; i < group.First + group.Count; i++)
        {
            CompiledComponent component = evaluation.Instances[i].Component;
            switch (component.Scope)
            {
                case MinimumScope.Component: alone = Sum(alone, component.Size, 1); break;
                case MinimumScope.Machine: machine = Larger(machine, component.Size); break;
                default: withGuests = Larger(withGuests, component.Size); break;
            }
        }

        double processors = 0;
        for (int g = index + 1; g < evaluation.GroupCount; g++)
        {
            GroupState guest = evaluation.Groups[g];
            if (guest.Host == index)
            {
                GroupSize own = Of(evaluation, g);
                double perHost = Math.Ceiling((guest.Nodes ?? 1) / (double)Math.Max(group.Nodes ?? 1, 1));
                guests = Sum(guests, Given(guest, own.Nominal), perHost);
                usableGuests = Sum(usableGuests, Given(guest, own.Usable), perHost);
                processors = Math.Max(processors, guest.Source.Cores ?? own.Nominal.Processors);
            }
        }

        MachineSize nominal = Sum(alone, Larger(withGuests, Sum(machine, guests, 1)), 1);
        MachineSize usable = Sum(alone, Larger(Usable(withGuests), Sum(Usable(machine), usableGuests, 1)), 1);
        processors = Math.Max(processors, nominal.Processors);
        return new GroupSize(nominal with { Processors = processors }, usable with { Processors = processors }, guests);
    }

    /// <summary>True when a known amount is less than is needed.</summary>
    public static bool IsLess(double? known, double needed) => known is { } amount && Math.Round(amount * Scale) < Math.Round(needed * Scale);

    /// <summary>What a virtual machine takes of its host: the stated memory, or else what it needs.</summary>
    private static MachineSize Given(GroupState guest, MachineSize needed) =>
        needed with { MemoryGiB = guest.Source.MemoryGiB ?? needed.MemoryGiB, Processors = 0 };

    private static MachineSize Usable(MachineSize nominal) =>
        nominal with { MemoryGiB = nominal.MemoryGiB * Minimum.UsableShare, DiskGiB = nominal.DiskGiB * Minimum.UsableShare };

    private static MachineSize Sum(MachineSize size, MachineSize more, double times) => new(
        size.MemoryGiB + (more.MemoryGiB * times), size.Processors + (more.Processors * times), size.DiskGiB + (more.DiskGiB * times));

    private static MachineSize Larger(MachineSize x, MachineSize y) =>
        new(Math.Max(x.MemoryGiB, y.MemoryGiB), Math.Max(x.Processors, y.Processors), Math.Max(x.DiskGiB, y.DiskGiB));
}
