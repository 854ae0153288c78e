using Deployments.Causes;
using Deployments.Contracts;
using Deployments.Knowledge;
using Deployments.Vocabulary;

namespace Deployments.NRules.Evaluation;

/// <summary>Works out what size machines need, and whether they have it.</summary>
internal static class Sizing
{
    /// <summary>
    /// The size that a machine of a group needs. What components take for themselves adds up; of the sizes for a whole machine the largest counts, and the
    /// guests come on top of one that does not include them. Guests share processors: each must only find as many as it has.
    /// </summary>
    public static Takes Of(Site site, IEnumerable<Takes> guests)
    {
        Takes[] all = [.. guests];
        double[] perHost = [.. all.Select(g => Math.Ceiling((g.Site.Nodes ?? 1) / (double)Math.Max(site.Nodes ?? 1, 1)))];
        double processors = all.Select(g => g.Site.Group.Cores ?? g.Nominal.Processors).DefaultIfEmpty().Max();
        MachineSize nominal = Of(site, 1, Enumerable.Range(0, all.Length).Select(i => Times(Given(all[i].Site, all[i].Nominal), perHost[i])));
        MachineSize usable = Of(
            site, Minimum.UsableShare, Enumerable.Range(0, all.Length).Select(i => Times(Given(all[i].Site, all[i].Usable), perHost[i])));
        processors = Math.Max(processors, nominal.Processors);
        return new Takes(site, nominal with { Processors = processors }, usable with { Processors = processors });
    }

    /// <summary>True when a machine has less of a resource than it needs; what is not known of it is too little at worst.</summary>
    public static bool Lacks(Takes takes, Resource resource) => Available(takes.Site, resource) is { } known
        ? Thousandths(known) < Thousandths(Part(takes.Usable, resource))
        : takes.Site is { IsPhysical: true, IsBest: false } && Part(takes.Usable, resource) > 0;

    /// <summary>How much of a resource a machine has; null when it is not known, or as much as is asked for.</summary>
    public static double? Available(Site site, Resource resource) => (resource, site.IsPhysical) switch
    {
        (Resource.Memory, true) => Machines.AmountOf(site, Quantity.MemoryGiB),
        (Resource.Processors, true) => Machines.AmountOf(site, Quantity.Threads) ?? Machines.AmountOf(site, Quantity.Cores),
        (Resource.Disk, true) => Machines.AmountOf(site, Quantity.DiskGiB),
        (Resource.Memory, false) => site.Group.MemoryGiB,
        (Resource.Processors, false) => site.Group.Cores,
        _ => null,
    };

    public static double Part(MachineSize size, Resource resource) =>
        resource switch { Resource.Memory => size.MemoryGiB, Resource.Processors => size.Processors, _ => size.DiskGiB };

    /// <summary>The machines that groups on one profile ask for together.</summary>
    public static int Asked(IEnumerable<Site> fleet) => fleet.Sum(s => s.Group.Count ?? 1);

    /// <summary>True for the first group of those on one profile, when together they ask for more machines than it stands for.</summary>
    public static bool IsTooLargeFor(Site site, IEnumerable<Site> fleet) => fleet.All(s => s.Index >= site.Index) && Asked(fleet) > site.Hardware!.Nodes;

    private static MachineSize Of(Site site, double share, IEnumerable<MachineSize> guests)
    {
        MachineSize whole = Times(Largest(site, MinimumScope.Machine), share, scaleProcessors: false);
        MachineSize withGuests = Times(Largest(site, MinimumScope.MachineWithGuests), share, scaleProcessors: false);
        MachineSize alone = Sizes(site, MinimumScope.Component).Aggregate(default(MachineSize), Sum);
        return Sum(alone, Larger(withGuests, guests.Aggregate(whole, Sum)));
    }

    private static MachineSize Largest(Site site, MinimumScope scope) => Sizes(site, scope).Aggregate(default(MachineSize), Larger);

    private static IEnumerable<MachineSize> Sizes(Site site, MinimumScope scope) => site.Components.Select(c => c.Minimum).OfType<Minimum>()
        .Where(m => m.Of == scope).Select(m => new MachineSize(m.MemoryGiB ?? 0, m.Cores ?? 0, m.DiskGiB ?? 0));

    /// <summary>What a virtual machine takes of its host: the memory that is stated, or else what it needs; its processors are shared.</summary>
    private static MachineSize Given(Site guest, MachineSize needed) => needed with { MemoryGiB = guest.Group.MemoryGiB ?? needed.MemoryGiB, Processors = 0 };

    private static MachineSize Sum(MachineSize x, MachineSize y) => new(x.MemoryGiB + y.MemoryGiB, x.Processors + y.Processors, x.DiskGiB + y.DiskGiB);

    private static MachineSize Larger(MachineSize x, MachineSize y) =>
        new(Math.Max(x.MemoryGiB, y.MemoryGiB), Math.Max(x.Processors, y.Processors), Math.Max(x.DiskGiB, y.DiskGiB));

    private static MachineSize Times(MachineSize size, double times, bool scaleProcessors = true) =>
        new(size.MemoryGiB * times, scaleProcessors ? size.Processors * times : size.Processors, size.DiskGiB * times);

    /// <summary>Amounts are compared in thousandths, so that the rounding of sums never decides.</summary>
    private static double Thousandths(double amount) => Math.Round(amount * 1000);
}
