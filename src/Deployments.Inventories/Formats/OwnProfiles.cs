using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Inventories.Machines;
using Deployments.Inventories.Text;
using Deployments.Inventories.Trees;
using Deployments.Notation;
using Deployments.Vocabulary;

namespace Deployments.Inventories.Formats;

/// <summary>The library's own hardware profiles, one or a list of them, read by the library's own reader.</summary>
internal static class OwnProfiles
{
    public const string Name = "hardware profile";

    // Without "name" and "nodes", which files of many kinds have
    private static readonly string[] OwnKeys = ["architecture", "cpu", "features", "memoryGiB", "disks", "nics", "certifications", "hostedBy", "origins"];

    public static bool Recognise(TreeNode document) => document["features"] is { IsMap: true } || document["memoryGiB"] is not null
        || document["$schema"]?.Text?.Contains("hardware-profile", StringComparison.Ordinal) == true
        || (document["architecture"] is not null && (document["cpu"] is { IsMap: true } || document["name"] is not null)) || IsMeantSo(document);

    // So that the own reader can say which key is mistyped
    private static bool IsMeantSo(TreeNode document) =>
        document.Items.Count(i => OwnKeys.Contains(i.Key)) is > 0 and var meant && meant * 2 >= document.Items.Count;

    public static ValueList<HardwareProfile> Read(GuardedText text, Catalog? catalog) => HardwareProfileJson.ParseList(text.ReadToEnd(), text.Name, catalog);

    /// <summary>The same facts as a draft, so that they can be put together with what other sources say.</summary>
    public static MachineDraft ToDraft(HardwareProfile profile)
    {
        var draft = new MachineDraft(Weights.Stated);
        string Origin(string key) => profile.Origins.TryGetValue(key, out string? origin) ? origin : profile.Name;
        string cpu = Origin("cpu");
        draft.Name = profile.Name;
        draft.Nodes = draft.Say(profile.Nodes, Origin("nodes"));
        draft.Architecture = draft.Say(profile.Architecture, Origin("architecture"));
        draft.Vendor = profile.Cpu.Vendor is { } vendor ? draft.Say(vendor, cpu) : null;
        draft.Model = profile.Cpu.Model is { } model ? draft.Say(model, cpu) : null;
        draft.Sockets = draft.Say(profile.Cpu.Sockets, cpu);
        draft.Cores = draft.Say(profile.Cpu.Cores, cpu);
        draft.Threads = draft.Say(profile.Cpu.Threads, cpu);
        draft.Cpu = profile.Cpu.Flags.Count > 0 ? draft.Say(CpuInfo.Of(cpu, profile.Cpu.Flags), cpu) : null;
        draft.MemoryGiB = draft.Say(profile.MemoryGiB, Origin("memoryGiB"));
        draft.Disks = profile.Disks is { } disks
            ? draft.Say(disks.Select(d => new DraftDisk(null, d.SizeGiB * Sizes.BytesPerGiB, d.Kind)).ToValueList(), Origin("disks")) : null;
        draft.Nics = draft.Say(profile.Nics, Origin("nics"));
        draft.Certifications = draft.Say(profile.Certifications, Origin("certifications"));
        draft.HostedBy = profile.HostedBy is { } host ? draft.Say(host, Origin("hostedBy")) : null;
        draft.ProfileNotes.AddRange(profile.Notes);
        foreach ((FeatureId feature, FeatureReading reading) in profile.Features)
        {
            draft.Set(feature, reading.State, reading.Origin ?? profile.Name);
        }

        return draft;
    }
}
