using System.Text.RegularExpressions;
using Deployments.Hardware;
using Deployments.Inventories.Machines;
using Deployments.Inventories.Trees;
using Deployments.Vocabulary;

namespace Deployments.Inventories.Formats;

/// <summary>Kubernetes nodes with the labels of node-feature-discovery, that tool's own objects, and bare maps of labels.</summary>
/// <remarks>The labels: https://kubernetes-sigs.github.io/node-feature-discovery/stable/usage/features.html.</remarks>
internal sealed partial class KubernetesNodeFormat : ITreeFormat
{
    private const string Discovered = "feature.node.kubernetes.io/";
    private const string ProcessorLabel = Discovered + "cpu-cpuid.";

    public string Name => "Kubernetes node";

    public int Weight => Weights.Manager;

    public Recognition Recognise(TreeNode document) => document["kind"]?.Text switch
    {
        "Node" or "NodeFeature" => Recognition.Machine,
        null when document["status"]?["nodeInfo"] is not null || Labels(document) is not null => Recognition.Machine,
        _ => Recognition.None,
    };

    public void Read(TreeNode document, MachineDraft draft)
    {
        TreeNode? labels = Labels(document);
        draft.Name = NodeParts.NameOf(document["metadata"]?["name"]) ?? NodeParts.NameOf(labels?["kubernetes.io/hostname"]);
        TreeNode? status = document["status"];
        draft.Architecture = draft.Architecture(status?["nodeInfo"]?["architecture"])
            ?? draft.Architecture(labels?["kubernetes.io/arch"]) ?? draft.Architecture(labels?["beta.kubernetes.io/arch"]);
        if (status?["capacity"] is { } capacity)
        {
            ReadCapacity(capacity, status["allocatable"] ?? capacity, draft);
        }

        if (labels is not null)
        {
            ReadLabels(labels, draft);
        }

        ReadKernel(status?["nodeInfo"]?["kernelVersion"] ?? labels?[Discovered + "kernel-version.full"], draft);
        ReadCommandLine(document["metadata"]?["annotations"]?["tuned.openshift.io/bootcmdline"], draft);
    }

    private static TreeNode? Labels(TreeNode document) =>
        document["metadata"]?["labels"]
        ?? (document["kind"]?.Text == "NodeFeature" ? document["spec"]?["labels"] : null)
        ?? (AreLabels(document["labelsAdded"]) ? document["labelsAdded"]
            : AreLabels(document["labels"]) ? document["labels"]
            : AreLabels(document) ? document : null);

    private static bool AreLabels(TreeNode? node)
    {
        foreach (TreeNode label in node?.Items ?? [])
        {
            if (label.Key is "kubernetes.io/arch" or "beta.kubernetes.io/arch" || label.Key?.StartsWith(Discovered, StringComparison.Ordinal) == true)
            {
                return true;
            }
        }

        return false;
    }

    private static void ReadCapacity(TreeNode capacity, TreeNode allocatable, MachineDraft draft)
    {
        draft.Threads = draft.Count(capacity["cpu"]);
        if (capacity["memory"] is { } memory)
        {
            draft.MemoryGiB = draft.Stated(Sizes.GiB(Sizes.OfQuantity(memory.Text)), memory.Origin);
        }

        TreeNode? reserved = null, empty = null;
        foreach (TreeNode resource in capacity.Items)
        {
            if (resource.Key?.StartsWith("hugepages-", StringComparison.Ordinal) == true && Sizes.OfQuantity(resource.Text) is { } bytes)
            {
                reserved ??= bytes > 0 ? resource : null;
                empty ??= resource;
            }
        }

        if ((reserved ?? empty) is { } pages)
        {
            draft.Set(Features.Hugepages, reserved is null ? FeatureState.Disabled : FeatureState.Enabled, pages.Quote);
        }

        // KubeVirt's device plug-in reports /dev/kvm only on nodes where it can be opened
        if ((allocatable["devices.kubevirt.io/kvm"] ?? capacity["devices.kubevirt.io/kvm"]) is { } device && Sizes.OfQuantity(device.Text) > 0)
        {
            draft.Set(Features.HardwareVirtualization, FeatureState.Enabled, $"{device.Quote}: /dev/kvm is handed out on this node");
        }
    }

    private static void ReadLabels(TreeNode labels, MachineDraft draft)
    {
        TreeNode? capable = null, configured = null, guest = null, virtualization = null, any = null, vendor = null;
        foreach (TreeNode label in labels.Items)
        {
            if (label.Key is not { } key || !key.StartsWith(Discovered, StringComparison.Ordinal))
            {
                continue;
            }

            string name = key[Discovered.Length..];
            if (key.StartsWith(ProcessorLabel, StringComparison.Ordinal))
            {
                any ??= label;
                guest ??= name == "cpu-cpuid.HYPERVISOR" && label.Flag() == true ? label : null;
                virtualization ??= name is "cpu-cpuid.VMX" or "cpu-cpuid.SVM" && label.Flag() == true ? label : null;
                continue;
            }

            switch (name)
            {
                case "cpu-model.vendor_id": vendor = label; break;
                case "iommu.enabled" or "iommu-enabled" when label.Flag() == true: draft.Set(Features.Iommu, FeatureState.Enabled, label.Quote); break;
                case "network-sriov.capable" when label.Flag() == true: capable = label; break;
                case "network-sriov.configured" when label.Flag() == true: configured = label; break;
                case "memory-numa" when label.Flag() == true: draft.NumaNodes = draft.Stated(2, label.Quote); break;
                case "cpu-security.sev.enabled" or "cpu-security.tdx.enabled" or "cpu-security.se.enabled" when label.Flag() == true:
                    draft.Set(Features.MemoryEncryption, FeatureState.Enabled, label.Quote);
                    break;
                case "kernel-config.PREEMPT_RT" when label.Flag() == true: draft.Set(Features.RealtimeKernel, FeatureState.Enabled, label.Quote); break;
                default: ReadDevice(name, label, draft); break;
            }
        }

        draft.Vendor = draft.Maker(vendor);
        ReadSriov(capable, configured, draft);
        ReadVirtualization(virtualization, guest, any, vendor, draft);
    }

    // PCI classes: 0108 is an NVMe controller, 0c04 a Fibre Channel adapter
    private static void ReadDevice(string name, TreeNode label, MachineDraft draft)
    {
        if (!name.StartsWith("pci-", StringComparison.Ordinal) || !name.EndsWith(".present", StringComparison.Ordinal) || label.Flag() != true)
        {
            return;
        }

        if (name.StartsWith("pci-0108", StringComparison.Ordinal))
        {
            draft.Set(Features.Nvme, FeatureState.Enabled, label.Quote);
        }
        else if (name.StartsWith("pci-0c04", StringComparison.Ordinal))
        {
            draft.Set(Features.FibreChannelHba, FeatureState.Enabled, label.Quote);
        }
    }

    private static void ReadSriov(TreeNode? capable, TreeNode? configured, MachineDraft draft)
    {
        if (configured is not null)
        {
            draft.Set(Features.SrIov, FeatureState.Enabled, configured.Quote);
        }
        else if (capable is not null)
        {
            draft.Set(Features.SrIov, FeatureState.Disabled, $"{capable.Quote}, and no label network-sriov.configured: no virtual functions have been made");
        }
    }

    // The labels repeat CPUID, which reports the feature even when firmware has it switched off
    private static void ReadVirtualization(TreeNode? label, TreeNode? guest, TreeNode? any, TreeNode? vendor, MachineDraft draft)
    {
        if (guest is not null)
        {
            draft.HostedBy = draft.Stated(Hosting.Unnamed, guest.Quote);
        }

        if (label is not null)
        {
            draft.Capable = draft.Stated(label.Origin, label.Origin);
            draft.Set(Features.HardwareVirtualization, FeatureState.Unknown,
                $"{label.Quote}: the processor has it; whether firmware has it switched on is not told");
        }
        else if (any is not null && vendor is not null && draft.Architecture?.Value == Architecture.X64)
        {
            draft.SetUnseen(Features.HardwareVirtualization, FeatureState.Unknown, $"{any.File}:{any.Line}, labels cpu-cpuid without VMX or SVM");
        }
    }

    private static void ReadKernel(TreeNode? version, MachineDraft draft)
    {
        if (version?.Text is { } text && RealtimeRelease().IsMatch(text))
        {
            draft.Set(Features.RealtimeKernel, FeatureState.Enabled, $"{version.Quote}, a release with the real-time patch");
        }
    }

    private static void ReadCommandLine(TreeNode? line, MachineDraft draft)
    {
        foreach (string word in line?.Text?.Split((char[])[' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            if (word is "intel_iommu=off" or "amd_iommu=off" or "iommu=off")
            {
                draft.Set(Features.Iommu, FeatureState.Disabled, $"{line!.Origin} has {word}");
            }
            else if (word is "intel_iommu=on")
            {
                draft.Set(Features.Iommu, FeatureState.Unknown, $"{line!.Origin} asks for {word}; whether firmware offers an IOMMU is not told");
            }
        }
    }

    [GeneratedRegex(@"[.\-+]rt\d+(\.|-|$)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex RealtimeRelease();
}
