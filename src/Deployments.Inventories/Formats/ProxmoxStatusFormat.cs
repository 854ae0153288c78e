using Deployments.Hardware;
using Deployments.Inventories.Machines;
using Deployments.Inventories.Trees;
using Deployments.Vocabulary;

namespace Deployments.Inventories.Formats;

/// <summary>The status of a Proxmox VE node, from its API or <c>pvesh</c>.</summary>
internal sealed class ProxmoxStatusFormat : ITreeFormat
{
    public string Name => "Proxmox VE node status";

    public int Weight => Weights.Hypervisor;

    public Recognition Recognise(TreeNode document) => Status(document) is null ? Recognition.None : Recognition.Machine;

    public void Read(TreeNode document, MachineDraft draft)
    {
        TreeNode status = Status(document)!;
        TreeNode cpu = status["cpuinfo"]!;
        draft.Model(cpu["model"]);
        draft.Sockets = draft.Count(cpu["sockets"]);
        draft.Cores = draft.Count(cpu["cores"]);
        draft.Threads = draft.Count(cpu["cpus"]);
        draft.MemoryGiB = draft.Memory(status["memory"]?["total"], 1);
        draft.Architecture = draft.Architecture(status["current-kernel"]?["machine"]);
        if (cpu["flags"] is { } list && NodeParts.FlagsOf(list) is { Length: > 0 } flags)
        {
            draft.Cpu = draft.Stated(CpuInfo.Of($"{list.File}:{list.Line}, cpuinfo.flags", flags), list.Origin);
            draft.Architecture ??= flags.Contains("lm") ? draft.Stated(Architecture.X64, $"{list.Origin} has lm") : null;
        }

        TreeNode? boot = status["boot-info"];
        draft.Firmware(boot?["mode"]);
        if (boot?["secureboot"] is { } secure && secure.Flag() is { } on)
        {
            draft.Set(Features.SecureBoot, on ? FeatureState.Enabled : FeatureState.Disabled, secure.Quote);
        }
    }

    private static TreeNode? Status(TreeNode document)
    {
        TreeNode status = document["data"] ?? document;
        return status["cpuinfo"] is { IsMap: true } && (status["pveversion"] ?? status["kversion"] ?? status["rootfs"]) is not null ? status : null;
    }
}
