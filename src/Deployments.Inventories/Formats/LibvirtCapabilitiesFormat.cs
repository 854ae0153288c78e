using System.Globalization;
using Deployments.Hardware;
using Deployments.Inventories.Machines;
using Deployments.Inventories.Trees;
using Deployments.Vocabulary;

namespace Deployments.Inventories.Formats;

/// <summary>The output of <c>virsh capabilities</c>: the host, and the guests that libvirt can run on it.</summary>
internal sealed class LibvirtCapabilitiesFormat : ITreeFormat
{
    private const string OneGibInKib = "1048576";

    public string Name => "libvirt capabilities";

    public int Weight => Weights.Hypervisor;

    public Recognition Recognise(TreeNode document) => document.Key == "capabilities" && document["host"] is not null ? Recognition.Machine : Recognition.None;

    public void Read(TreeNode document, MachineDraft draft)
    {
        TreeNode host = document["host"]!;
        TreeNode? cpu = host["cpu"];
        string? name = cpu?["arch"]?[""]?.Text;
        draft.Architecture = draft.Architecture(cpu?["arch"]?[""]);
        draft.Model = draft.Text(cpu?["model"]?[""]);
        draft.Vendor = draft.Maker(cpu?["vendor"]?[""]);
        ReadVirtualization(document, cpu, name, draft);
        if (host["iommu"]?["@support"] is { } iommu && iommu.Flag() is { } used)
        {
            draft.Set(Features.Iommu, used ? FeatureState.Enabled : FeatureState.Disabled, iommu.Quote);
        }

        foreach (TreeNode pages in cpu?.All("pages") ?? [])
        {
            if (pages["@size"]?.Text == OneGibInKib)
            {
                draft.Set(Features.OneGibPages, FeatureState.Enabled, pages["@size"]!.Quote);
            }
        }

        if (host["topology"]?["cells"] is { } cells)
        {
            ReadCells(cells, cpu?["topology"], draft);
        }
    }

    private static void ReadVirtualization(TreeNode document, TreeNode? cpu, string? architecture, MachineDraft draft)
    {
        foreach (TreeNode guest in document.All("guest"))
        {
            TreeNode? arch = guest["arch"];
            foreach (TreeNode domain in arch?["@name"]?.Text == architecture && architecture is not null ? arch!.All("domain") : [])
            {
                if (domain["@type"] is { Text: "kvm" } type)
                {
                    draft.Set(Features.HardwareVirtualization, FeatureState.Enabled, $"{type.Quote} for guests of the host's own architecture");
                }
            }
        }

        foreach (TreeNode feature in cpu?.All("feature") ?? [])
        {
            switch (feature["@name"]?.Text)
            {
                case "vmx" or "svm":
                    // Libvirt reads CPUID, which reports the feature even when firmware has it switched off
                    draft.Capable ??= draft.Stated(feature["@name"]!.Origin, feature["@name"]!.Origin);
                    draft.Set(Features.HardwareVirtualization, FeatureState.Unknown,
                        $"{feature["@name"]!.Quote}, but no domain of type kvm is offered: whether it is usable is not told");
                    break;
                case "hypervisor":
                    draft.HostedBy ??= draft.Stated(Hosting.Unnamed, feature["@name"]!.Quote);
                    break;
            }
        }
    }

    private static void ReadCells(TreeNode cells, TreeNode? topology, MachineDraft draft)
    {
        var sockets = new HashSet<string>(StringComparer.Ordinal);
        int threads = 0, count = 0;
        double kibibytes = 0;
        long reserved = 0;
        TreeNode? firstMemory = null, firstPages = null;
        foreach (TreeNode cell in cells.All("cell"))
        {
            count++;
            foreach (TreeNode processor in cell["cpus"]?.All("cpu") ?? [])
            {
                threads++;
                if (processor["@socket_id"]?.Text is { } socket)
                {
                    sockets.Add(socket);
                }
            }

            if (cell["memory"] is { } memory && memory["@unit"]?.Text is null or "KiB" && memory[""]?.Number() is { } amount)
            {
                firstMemory ??= memory;
                kibibytes += amount;
            }

            foreach (TreeNode pages in cell.All("pages"))
            {
                bool huge = pages["@size"]?.Whole() > 64;
                firstPages ??= huge ? pages : null;
                reserved += huge && pages[""]?.Whole() is { } free and < int.MaxValue ? free : 0;
            }
        }

        draft.Threads = threads > 0 ? draft.Stated(threads, cells.Origin) : null;
        draft.Sockets = sockets.Count > 0 ? draft.Stated(sockets.Count, $"{cells.Origin}, socket_id") : null;
        draft.Cores = CoresOf(topology, threads, draft);
        draft.MemoryGiB = firstMemory is null ? null : draft.Stated(Sizes.GiB(kibibytes * 1024), firstMemory.Origin);
        draft.NumaNodes = count > 0 ? draft.Stated(count, string.Create(CultureInfo.InvariantCulture, $"{cells.Origin}: {count} cells")) : null;
        if (firstPages is not null)
        {
            draft.Set(Features.Hugepages, reserved > 0 ? FeatureState.Enabled : FeatureState.Disabled,
                string.Create(CultureInfo.InvariantCulture, $"{firstPages.Origin}: {reserved} huge pages in all cells"));
        }
    }

    // Core numbers repeat between cells, and the topology counts the sockets of one cell; only its threads per core are always right
    private static Statement<int>? CoresOf(TreeNode? topology, int threads, MachineDraft draft) =>
        topology?["@threads"]?.Count() is { } perCore && threads > 0 && threads % perCore == 0
            ? draft.Stated(threads / perCore, $"{topology.Origin}, threads per core") : null;
}
