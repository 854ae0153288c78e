using Deployments.Hardware;
using Deployments.Inventories.Machines;
using Deployments.Inventories.Trees;
using Deployments.Vocabulary;

namespace Deployments.Inventories.Formats;

/// <summary>The inventory of the OpenStack Ironic agent, bare or inside the data that an inspector stores.</summary>
internal sealed class IronicFormat : ITreeFormat
{
    private const double MebibyteBytes = 1024.0 * 1024;

    public string Name => "Ironic inventory";

    public int Weight => Weights.Agent;

    public Recognition Recognise(TreeNode document) => Inventory(document) is null ? Recognition.None : Recognition.Machine;

    public void Read(TreeNode document, MachineDraft draft)
    {
        TreeNode inventory = Inventory(document)!;
        draft.Name = NodeParts.NameOf(inventory["hostname"]);
        TreeNode? cpu = inventory["cpu"];
        draft.Architecture = draft.Architecture(cpu?["architecture"]);
        draft.Model(cpu?["model_name"]);
        draft.Threads = draft.Count(cpu?["count"]);
        if (cpu?["flags"] is { } list && NodeParts.FlagsOf(list) is { Length: > 0 } flags)
        {
            draft.Cpu = draft.Stated(CpuInfo.Of($"{list.File}:{list.Line}, cpu.flags", flags), list.Origin);
        }

        draft.MemoryGiB = draft.Memory(inventory["memory"]?["physical_mb"], MebibyteBytes) ?? draft.Memory(inventory["memory"]?["total"], 1);
        draft.SystemVendor = draft.Text(inventory["system_vendor"]?["manufacturer"]);
        draft.SystemProduct = draft.Text(inventory["system_vendor"]?["product_name"]);
        draft.Disks = draft.ListDisks(
            [.. (inventory["disks"]?.Items ?? []).Where(d => d.IsMap)
                .Select(d => new DraftDisk(d["name"]?.Text, d["size"]?.Number(), null, d["rotational"]?.Flag()))],
            inventory["disks"]);
        draft.Nics = draft.ListNics(
            [.. (inventory["interfaces"]?.Items ?? []).Where(n => n.IsMap)
                .Select(n => NodeParts.Nic(n["name"]?.Text, n["speed_mbps"]?.Number()))],
            inventory["interfaces"]);
        TreeNode? boot = inventory["boot"];
        draft.Firmware(boot?["current_boot_mode"]);
        if (boot?["pxe_interface"] is { Text: not null } pxe)
        {
            draft.Set(Features.PxeBoot, FeatureState.Enabled, $"{pxe.Quote}: it was started over the network");
        }

        // The agent reads this address from the management controller over IPMI
        if (inventory["bmc_address"] is { Text: not (null or "0.0.0.0") } controller)
        {
            draft.Set(Features.BmcIpmi, FeatureState.Enabled, controller.Quote);
        }
    }

    private static TreeNode? Inventory(TreeNode document)
    {
        TreeNode? inventory = document["inventory"] ?? document["data"]?["inventory"] ?? document;
        return inventory["cpu"]?["architecture"] is not null && inventory["memory"] is { } memory
            && (memory["physical_mb"] is not null || inventory["bmc_address"] is not null
                || inventory["boot"] is not null || inventory["system_vendor"] is not null)
            && (inventory["interfaces"] is not null || inventory["disks"] is not null) ? inventory : null;
    }
}
