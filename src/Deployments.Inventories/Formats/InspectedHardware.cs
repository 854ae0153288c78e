using Deployments.Hardware;
using Deployments.Inventories.Machines;
using Deployments.Inventories.Trees;

namespace Deployments.Inventories.Formats;

/// <summary>The <c>hardware</c> object that Metal3 stores for an inspected machine.</summary>
internal static class InspectedHardware
{
    private const double MebibyteBytes = 1024.0 * 1024;
    private const double MegabitsPerGigabit = 1000;

    public static void Read(TreeNode hardware, MachineDraft draft)
    {
        TreeNode? cpu = hardware["cpu"];
        draft.Architecture ??= draft.Architecture(cpu?["arch"]);
        draft.Model(cpu?["model"]);
        draft.Threads ??= draft.Count(cpu?["count"]);
        if (cpu?["flags"] is { } list && NodeParts.FlagsOf(list) is { Length: > 0 } flags)
        {
            draft.Cpu ??= draft.Stated(CpuInfo.Of($"{list.File}:{list.Line}, cpu.flags", flags), list.Origin);
        }

        draft.MemoryGiB ??= draft.Memory(hardware["ramMebibytes"], MebibyteBytes);
        draft.SystemVendor ??= draft.Text(hardware["systemVendor"]?["manufacturer"]);
        draft.SystemProduct ??= draft.Text(hardware["systemVendor"]?["productName"]);
        draft.Disks ??= draft.ListDisks([.. (hardware["storage"]?.Items ?? []).Where(d => d.IsMap).Select(Disk)], hardware["storage"]);
        draft.Nics ??= draft.ListNics(
            [.. (hardware["nics"]?.Items ?? []).Where(n => n.IsMap)
                .Select(n => NodeParts.Nic(n["name"]?.Text, n["speedGbps"]?.Number() * MegabitsPerGigabit))],
            hardware["nics"]);
    }

    // Inspection determines "type"; "rotational" is also false for disks that the kernel knows nothing about
    private static DraftDisk Disk(TreeNode disk) => new(
        disk["name"]?.Text, disk["sizeBytes"]?.Number(), disk["type"]?.Text?.ToLowerInvariant(), disk["rotational"]?.Flag());
}
