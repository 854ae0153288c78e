using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Violating;

/// <summary>Ways to take one thing from a machine: switch a feature off, have less of a quantity, be another make.</summary>
internal static class HardwareReduction
{
    /// <summary>
    /// For each known fact the profile without it. Of quantities the most that <paramref name="isRefused"/> still refuses, so that the smallest lack shows;
    /// facts that are never refused are left out.
    /// </summary>
    /// <param name="profile">The machine; not refused itself.</param>
    /// <param name="isRefused">True for a profile that the stack cannot work on.</param>
    public static IEnumerable<(HardwareFact Fact, HardwareProfile Profile)> Of(HardwareProfile profile, Predicate<HardwareProfile> isRefused)
    {
        foreach ((HardwareFact fact, HardwareProfile without) in Facts(profile))
        {
            if (isRefused(without))
            {
                yield return (fact, without);
            }
        }

        foreach ((Quantity quantity, double amount, Func<int, HardwareProfile> with) in Quantities(profile))
        {
            if (Largest(amount, n => isRefused(with(n))) is { } most)
            {
                yield return (HardwareFact.Of(quantity), with(most));
            }
        }
    }

    private static IEnumerable<(HardwareFact Fact, HardwareProfile Profile)> Facts(HardwareProfile profile)
    {
        foreach (FeatureId feature in profile.Features.Keys.Where(f => profile[f].State == FeatureState.Enabled).OrderBy(f => f.Value, StringComparer.Ordinal))
        {
            yield return (HardwareFact.Of(feature), profile.With(feature, FeatureState.Absent));
        }

        foreach (Architecture other in Enum.GetValues<Architecture>().Where(a => profile.Architecture is { } own && a != own))
        {
            yield return (HardwareFact.Architecture, profile with { Architecture = other });
        }

        if (profile.Cpu.Vendor is not null)
        {
            yield return (HardwareFact.CpuVendor, profile with { Cpu = profile.Cpu with { Vendor = "another maker" } });
        }

        if (profile.Certifications is { Count: > 0 })
        {
            yield return (HardwareFact.Certification, profile with { Certifications = [] });
        }
    }

    private static IEnumerable<(Quantity Quantity, double Amount, Func<int, HardwareProfile> With)> Quantities(HardwareProfile profile)
    {
        if (profile.Nodes is { } nodes)
        {
            yield return (Quantity.Nodes, nodes, n => profile with { Nodes = Math.Max(n, 1) });
        }

        if (profile.MemoryGiB is { } memory)
        {
            yield return (Quantity.MemoryGiB, memory, n => profile with { MemoryGiB = Math.Max(n, 0.5) });
        }

        if ((profile.Cpu.Threads ?? profile.Cpu.Cores) is { } processors)
        {
            Quantity quantity = profile.Cpu.Threads is null ? Quantity.Cores : Quantity.Threads;
            yield return (quantity, processors, n => profile with { Cpu = With(profile.Cpu, Math.Max(n, 1)) });
        }

        if (profile.Disks is { Count: > 0 } disks)
        {
            yield return (Quantity.Disks, disks.Count, n => profile with { Disks = [.. disks.Take(n)] });
            if (disks.Max(static d => d.SizeGiB) is { } largest)
            {
                yield return (Quantity.DiskGiB, largest,
                    n => profile with { Disks = [.. disks.Select(d => d with { SizeGiB = Least(d.SizeGiB, Math.Max(n, 1)) })] });
            }
        }

        if (profile.Nics is { Count: > 0 } nics)
        {
            yield return (Quantity.Nics, nics.Count, n => profile with { Nics = [.. nics.Take(n)] });
            if (nics.Max(static n => n.SpeedGbps) is { } fastest)
            {
                yield return (Quantity.NicSpeedGbps, fastest,
                    n => profile with { Nics = [.. nics.Select(nic => nic with { SpeedGbps = Least(nic.SpeedGbps, Math.Max(n, 0.1)) })] });
            }

            if (nics.Max(static n => n.VirtualFunctions) is { } functions)
            {
                yield return (Quantity.VirtualFunctions, functions,
                    n => profile with { Nics = [.. nics.Select(nic => nic with { VirtualFunctions = (int?)Least(nic.VirtualFunctions, n) })] });
            }
        }
    }

    private static Processor With(Processor cpu, int most) => cpu with
    {
        Threads = (int?)Least(cpu.Threads, most),
        Cores = (int?)Least(cpu.Cores, most),
        Sockets = (int?)Least(cpu.Sockets, most),
    };

    private static double? Least(double? amount, double most) => amount is { } own ? Math.Min(own, most) : null;

    /// <summary>The largest whole number below an amount that is refused, when all above it are not; null when even nothing is enough.</summary>
    private static int? Largest(double amount, Predicate<int> isRefused)
    {
        int refused = 0, enough = (int)Math.Ceiling(amount);
        if (enough == 0 || !isRefused(refused))
        {
            return null;
        }

        while (enough - refused > 1)
        {
            int middle = refused + ((enough - refused) / 2);
            (refused, enough) = isRefused(middle) ? (middle, enough) : (refused, middle);
        }

        return refused;
    }
}
