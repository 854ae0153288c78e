using System.Globalization;
using Deployments.Detection.Facts;
using Deployments.Detection.Sources;
using Deployments.Hardware;

namespace Deployments.Detection.Parts;

/// <summary>Reads the processors: vendor, model, and the numbers of sockets, cores and threads.</summary>
internal static class ProcessorReader
{
    private const string Folder = "/sys/devices/system/cpu";

    public static (Processor Processor, string Origin) Read(MachineFacts facts)
    {
        CpuInfo cpu = facts.Cpu;
        (int sockets, int cores, int threads) = (cpu.Sockets, cpu.Cores, cpu.Threads);
        string origin = CpuInfo.File;
        if (cores == 0)
        {
            (sockets, cores, int listed) = Topology(facts.Tree);
            threads = Math.Max(threads, listed);
            origin = $"{CpuInfo.File} and {Folder}";
        }

        var processor = new Processor
        {
            Vendor = cpu.VendorOn(facts.Architecture),
            Model = cpu.ModelOn(facts.Architecture) ?? facts.DeviceTree.Model,
            Sockets = Positive(sockets),
            Cores = Positive(cores),
            Threads = Positive(threads),
            Flags = cpu.Flags,
        };
        return (processor, origin);
    }

    private static int? Positive(int count) => count > 0 ? count : null;

    private static (int Sockets, int Cores, int Threads) Topology(MachineTree tree)
    {
        var packages = new HashSet<long>();
        var cores = new HashSet<(long, long, string)>();
        int threads = 0;
        foreach (string name in tree.Names(Folder))
        {
            if (!name.StartsWith("cpu", StringComparison.Ordinal)
                || !int.TryParse(name.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                continue;
            }

            string folder = $"{Folder}/{name}/topology";
            if (tree.Number(folder + "/core_id") is not { } core)
            {
                continue;
            }

            threads++;
            long package = tree.Number(folder + "/physical_package_id") ?? -1;
            if (package >= 0)
            {
                packages.Add(package);
            }

            // On Arm, core numbers repeat between clusters; the list of siblings does not
            cores.Add((package, core, tree.Line(folder + "/thread_siblings_list") ?? ""));
        }

        return (packages.Count, cores.Count, threads);
    }
}
