using System.Globalization;
using Deployments.Hardware;
using Deployments.Inventories.Machines;
using Deployments.Inventories.Text;
using Deployments.Vocabulary;

namespace Deployments.Inventories.Formats;

/// <summary>Collects the SMBIOS records of one machine and writes the facts that follow from them.</summary>
internal sealed class DmidecodeTable
{
    private const string Capability = "Enhanced Virtualization";

    /// <summary>The origin of the characteristic that marks a virtual machine; null when it is missing.</summary>
    public string? VirtualOrigin { get; set; }

    public DmidecodeRecord? System { get; set; }

    public DmidecodeRecord? Ipmi { get; set; }

    public DmidecodeRecord? Tpm { get; set; }

    public List<DmidecodeRecord> Processors { get; } = [];

    public List<DmidecodeRecord> Memory { get; } = [];

    public List<DmidecodeRecord> MemoryArrays { get; } = [];

    public List<DmidecodeRecord> HostInterfaces { get; } = [];

    public void Write(MachineDraft draft)
    {
        WriteSystem(draft);
        WriteProcessors(draft);
        WriteMemory(draft);
        WriteControllers(draft);
        if (Tpm is { } tpm && tpm["Specification Version"] is { } version)
        {
            bool second = version.StartsWith('2');
            draft.Set(Features.Tpm20, second ? FeatureState.Enabled : FeatureState.Disabled,
                $"{tpm.OriginOf("Specification Version")} says {Excerpt.Of(version)}");
        }
    }

    private void WriteSystem(MachineDraft draft)
    {
        draft.SystemVendor = Named(draft, System, "Manufacturer");
        draft.SystemProduct = Named(draft, System, "Product Name");
        if (VirtualOrigin is { } origin)
        {
            draft.HostedBy = draft.Stated(Hosting.Unnamed, origin);
        }
        else if (System is { } system && (draft.SystemVendor ?? draft.SystemProduct) is { } name)
        {
            draft.PresumedPhysical = draft.Stated(HardwareProfile.NotHosted,
                $"{system.Start}: {Excerpt.Of(name.Value)} is no hypervisor, and firmware does not say that this is a virtual machine");
        }
    }

    private static Statement<string>? Named(MachineDraft draft, DmidecodeRecord? record, string field) =>
        record?[field] is { } name && !KnownNames.IsPlaceholder(name) ? draft.Stated(name, $"{record.OriginOf(field)} says {Excerpt.Of(name)}") : null;

    private void WriteProcessors(MachineDraft draft)
    {
        DmidecodeRecord[] present = [.. Processors
            .Where(p => p["Type"] is null or "Central Processor" && p["Status"]?.StartsWith("Unpopulated", StringComparison.Ordinal) != true)];
        if (present.Length == 0)
        {
            return;
        }

        DmidecodeRecord first = present[0];
        draft.Sockets = draft.Stated(present.Length, first.Start);
        draft.Cores = Sum(draft, present, "Core Enabled") ?? Sum(draft, present, "Core Count");
        draft.Threads = Sum(draft, present, "Thread Count");
        draft.Model = Named(draft, first, "Version");
        draft.Vendor = KnownNames.MakerOf(first["Manufacturer"]) is { } maker ? draft.Stated(maker, first.OriginOf("Manufacturer")!) : null;
        if (first.HasItem("64-bit capable"))
        {
            draft.Architecture = first["Family"]?.StartsWith("ARM", StringComparison.OrdinalIgnoreCase) == true
                ? draft.Stated(Architecture.Arm64, $"{first.OriginOf("Family")} says {first["Family"]}, 64-bit capable")
                : first.HasItem("FPU (Floating-point unit on-chip)")
                ? draft.Stated(Architecture.X64, $"{first.OriginOf("64-bit capable")}, with the flags of an x86 processor")
                : null;
        }

        foreach (DmidecodeRecord processor in present)
        {
            if (processor.OriginOf(Capability) is { } origin)
            {
                draft.Capable = draft.Stated(origin, origin);
                draft.Set(Features.HardwareVirtualization, FeatureState.Unknown,
                    $"{origin}: the processor has it; whether firmware has it switched on is not told");
                return;
            }
        }
    }

    private static Statement<int>? Sum(MachineDraft draft, DmidecodeRecord[] processors, string field)
    {
        long sum = 0;
        foreach (DmidecodeRecord processor in processors)
        {
            if (!int.TryParse(processor[field], NumberStyles.None, CultureInfo.InvariantCulture, out int count) || count == 0)
            {
                return null;
            }

            sum += count;
        }

        return sum <= int.MaxValue ? draft.Stated((int)sum, processors[0].OriginOf(field)!) : null;
    }

    private void WriteMemory(MachineDraft draft)
    {
        double bytes = 0;
        bool known = true;
        foreach (DmidecodeRecord device in Memory)
        {
            string size = device["Size"] ?? "";
            double? amount = Sizes.OfBinaryText(size);
            known &= amount is not null || size is "No Module Installed" or "Not Installed";
            bytes += amount ?? 0;
        }

        if (known && Sizes.GiB(bytes) is { } total)
        {
            draft.MemoryGiB = draft.Stated(total, string.Create(CultureInfo.InvariantCulture,
                $"{Memory[0].Start} and following: the sizes of {Memory.Count} memory devices"));
        }

        foreach (DmidecodeRecord array in MemoryArrays.Where(a => a["Use"] is null or "System Memory"))
        {
            string? correction = array["Error Correction Type"];
            string origin = $"{array.OriginOf("Error Correction Type")} says {correction}";
            if (correction?.Contains("ECC", StringComparison.Ordinal) == true)
            {
                draft.Set(Features.EccMemory, FeatureState.Enabled, origin);
            }
            else if (correction == "None")
            {
                draft.SetUnseen(Features.EccMemory, FeatureState.Absent, origin);
            }
        }
    }

    private void WriteControllers(MachineDraft draft)
    {
        if (Ipmi is { } ipmi)
        {
            string kind = string.Join(", ",
                new[] { ipmi["Interface Type"], ipmi["Specification Version"] is { } version ? $"IPMI {version}" : null }.OfType<string>());
            draft.Set(Features.BmcIpmi, FeatureState.Enabled, $"{ipmi.Start}: an IPMI device{(kind.Length > 0 ? $" ({Excerpt.Of(kind)})" : "")}");
        }

        foreach (DmidecodeRecord record in HostInterfaces)
        {
            if (record.HasItem("Protocol ID: 04") || record["Protocol ID"]?.Contains("Redfish", StringComparison.Ordinal) == true)
            {
                draft.Set(Features.BmcRedfish, FeatureState.Enabled, $"{record.Start}: a host interface for Redfish; whether it answers was not tried");
            }
        }
    }
}
