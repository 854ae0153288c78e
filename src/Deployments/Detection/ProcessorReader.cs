using System.Globalization;
using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Detection;

/// <summary>Describes the processors.</summary>
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
            Vendor = Vendor(cpu, facts.Architecture),
            Model = Model(cpu, facts.Architecture) ?? facts.DeviceTree.Model,
            Sockets = Positive(sockets),
            Cores = Positive(cores),
            Threads = Positive(threads),
            Flags = cpu.Flags.ToValueList(),
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

            // core numbers repeat between clusters on Arm; the list of siblings does not
            cores.Add((package, core, tree.Line(folder + "/thread_siblings_list") ?? ""));
        }

        return (packages.Count, cores.Count, threads);
    }

    /// <summary>The processors' maker; null when it is not told.</summary>
    public static string? Vendor(CpuInfo cpu, Architecture? architecture) => architecture switch
    {
        Architecture.X64 => cpu.Field("vendor_id") switch
        {
            "GenuineIntel" => "Intel",
            "AuthenticAMD" => "AMD",
            "HygonGenuine" => "Hygon",
            { } other => other.Trim(),
            null => null,
        },
        Architecture.Arm64 or Architecture.Armv7 => cpu.Field("CPU implementer") switch
        {
            "0x41" => "Arm",
            "0x42" => "Broadcom",
            "0x43" => "Cavium",
            "0x46" => "Fujitsu",
            "0x48" => "HiSilicon",
            "0x4e" => "NVIDIA",
            "0x51" => "Qualcomm",
            "0x61" => "Apple",
            "0xc0" => "Ampere",
            _ => null,
        },
        Architecture.S390x or Architecture.Ppc64le => cpu.IsKnown ? "IBM" : null,
        _ => null,
    };

    /// <summary>The model as the processors report it; null when they do not.</summary>
    public static string? Model(CpuInfo cpu, Architecture? architecture)
    {
        if (architecture == Architecture.S390x)
        {
            string line = cpu.Field("processor 0") ?? "";
            int at = line.IndexOf("machine = ", StringComparison.Ordinal);
            return at < 0 ? null : line[at..].Replace(" = ", " ", StringComparison.Ordinal);
        }

        return cpu.Field("model name") ?? cpu.Field("cpu") ?? cpu.Field("uarch") ?? cpu.Field("Model");
    }
}
