using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Hardware;
using Deployments.Inference;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Bounding;

/// <summary>The unknown facts of a hardware profile other than features, each with a profile in which it has its best value.</summary>
internal static class UnknownFacts
{
    // More than any stack asks for, and small enough for sums.
    private const int Many = 1_000_000;

    public static IEnumerable<(HardwareFact Fact, string? Value, HardwareProfile Learned)> Of(HardwareProfile machine, CompiledCatalog catalog)
    {
        if (machine.Architecture is null)
        {
            foreach (Architecture architecture in ArchitectureSet.All.ToArray())
            {
                yield return (HardwareFact.Architecture, ArchitectureSet.NameOf(architecture), machine with { Architecture = architecture });
            }
        }

        if (machine.Cpu.Vendor is null)
        {
            foreach (Fact<string> vendor in catalog.Facts.Vendors)
            {
                yield return (HardwareFact.CpuVendor, vendor.Value, machine with { Cpu = machine.Cpu with { Vendor = vendor.Value } });
            }
        }

        if (machine.Certifications is null)
        {
            foreach (Fact<string> certification in catalog.Facts.Certifications)
            {
                yield return (HardwareFact.Certification, certification.Value, machine with { Certifications = [certification.Value] });
            }
        }

        if (machine.Nodes is null)
        {
            yield return (HardwareFact.Of(Quantity.Nodes), null, machine with { Nodes = Many });
        }

        if (machine.MemoryGiB is null)
        {
            yield return (HardwareFact.Of(Quantity.MemoryGiB), null, machine with { MemoryGiB = Many });
        }

        if (machine.Cpu.Cores is null || machine.Cpu.Threads is null)
        {
            yield return (HardwareFact.Of(Quantity.Cores), null,
                machine with { Cpu = machine.Cpu with { Cores = machine.Cpu.Cores ?? Many, Threads = machine.Cpu.Threads ?? Many } });
        }

        if (CompiledProfile.AmountOf(machine, Quantity.DiskGiB) is null)
        {
            yield return (HardwareFact.Of(Quantity.Disks), null,
                machine with { Disks = [.. (machine.Disks ?? Several(new Disk(null, null))).Select(d => d with { SizeGiB = d.SizeGiB ?? Many })] });
        }

        if (CompiledProfile.AmountOf(machine, Quantity.NicSpeedGbps) is null || CompiledProfile.AmountOf(machine, Quantity.VirtualFunctions) is null)
        {
            yield return (HardwareFact.Of(Quantity.Nics), null, machine with
            {
                Nics = [.. (machine.Nics ?? Several(new NetworkInterface(null, null, null)))
                    .Select(n => n with { SpeedGbps = n.SpeedGbps ?? Many, VirtualFunctions = n.VirtualFunctions ?? Many })],
            });
        }
    }

    private static ValueList<T> Several<T>(T device) => [.. Enumerable.Repeat(device, 64)];
}
