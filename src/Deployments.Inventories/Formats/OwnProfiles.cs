using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Detection;
using Deployments.Hardware;
using Deployments.Inventories.Machines;
using Deployments.Inventories.Text;
using Deployments.Inventories.Trees;
using Deployments.Notation;
using Deployments.Vocabulary;

namespace Deployments.Inventories.Formats;

/// <summary>Hardware profiles in the library's own format, one or a list, read by <see cref="HardwareProfileJson"/>.</summary>
internal static class OwnProfiles
{
    public const string Name = "hardware profile";

    /// <summary>The keys of a profile, without <c>name</c> and <c>nodes</c>, which many kinds of files have.</summary>
    public static string[] Keys { get; } =
        ["architecture", "cpu", "features", "memoryGiB", "disks", "nics", "certifications", "hostedBy", "origins"];

    public static bool Recognise(TreeNode document) => document["features"] is { IsMap: true } || document["memoryGiB"] is not null
        || document["$schema"]?.Text?.Contains("hardware-profile", StringComparison.Ordinal) == true
        || (document["architecture"] is not null && (document["cpu"] is { IsMap: true } || document["name"] is not null)) || LooksIntended(document);

    // True when at least half of the keys are those of a profile, so that the profile reader can report the misspelt ones
    private static bool LooksIntended(TreeNode document) =>
        document.Items.Count(i => Keys.Contains(i.Key)) is > 0 and var meant && meant * 2 >= document.Items.Count;

    public static ValueList<HardwareProfile> Read(GuardedText text, Catalog? catalog) => HardwareProfileJson.ParseList(text.ReadToEnd(), text.Name, catalog);

    /// <summary>The facts of a profile as a draft, to be merged with the facts of other sources.</summary>
    public static MachineDraft ToDraft(HardwareProfile profile)
    {
        var draft = new MachineDraft(Weights.Stated);
        string Origin(string key) => profile.Origins.TryGetValue(key, out string? origin) ? origin : profile.Name;
        string cpu = Origin("cpu");
        draft.Name = profile.Name;
        draft.Nodes = draft.Stated(profile.Nodes, Origin("nodes"));
        draft.Architecture = draft.Stated(profile.Architecture, Origin("architecture"));
        draft.Vendor = profile.Cpu.Vendor is { } vendor ? draft.Stated(vendor, cpu) : null;
        draft.Model = profile.Cpu.Model is { } model ? draft.Stated(model, cpu) : null;
        draft.Sockets = draft.Stated(profile.Cpu.Sockets, cpu);
        draft.Cores = draft.Stated(profile.Cpu.Cores, cpu);
        draft.Threads = draft.Stated(profile.Cpu.Threads, cpu);
        draft.Cpu = profile.Cpu.Flags.Count > 0 ? draft.Stated(CpuInfo.Of(cpu, profile.Cpu.Flags), cpu) : null;
        draft.MemoryGiB = draft.Stated(profile.MemoryGiB, Origin("memoryGiB"));
        draft.Disks = profile.Disks is { } disks
            ? draft.Stated(disks.Select(d => new DraftDisk(null, d.SizeGiB * Sizes.BytesPerGiB, d.Kind)).ToValueList(), Origin("disks")) : null;
        draft.Nics = draft.Stated(profile.Nics, Origin("nics"));
        draft.Certifications = draft.Stated(profile.Certifications, Origin("certifications"));
        draft.HostedBy = profile.HostedBy is { } host ? draft.Stated(host, Origin("hostedBy")) : null;
        draft.ProfileNotes.AddRange(profile.Notes);

        // What only follows from the flags is not stated: it is concluded again when the other sources are known
        HardwareProfile bare = ProfileInterpretation.Complete(profile with { Features = ValueMap<FeatureId, FeatureReading>.Empty });
        foreach ((FeatureId feature, FeatureReading reading) in profile.Features)
        {
            if (bare[feature] != reading)
            {
                draft.Set(feature, reading.State, reading.Origin ?? profile.Name);
            }
        }

        return draft;
    }
}
