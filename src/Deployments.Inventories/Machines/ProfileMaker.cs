using System.Globalization;
using Deployments.Collections;
using Deployments.Detection;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Inventories.Machines;

/// <summary>Makes a hardware profile from a draft: derives the same features as detection on the machine itself would, and drops impossible counts.</summary>
internal sealed class ProfileMaker(INotes notes)
{
    private const string LessSpecific = "the less specific number was left out";
    private const double BytesPerGiB = 1024.0 * 1024 * 1024;

    public HardwareProfile Make(MachineDraft draft, string name)
    {
        Hosting hosting = HostOf(draft, name);
        DropImpossibleCounts(draft, name);
        (ValueMap<FeatureId, FeatureReading> features, string? vendor) = FeaturesOf(draft, hosting, name);
        return new HardwareProfile
        {
            Name = name,
            Nodes = draft.Nodes?.Value ?? 1,
            Architecture = draft.Architecture?.Value,
            Cpu = new Processor
            {
                Vendor = draft.Vendor?.Value ?? vendor,
                Model = draft.Model?.Value,
                Sockets = draft.Sockets?.Value,
                Cores = draft.Cores?.Value,
                Threads = draft.Threads?.Value,
                Flags = draft.Cpu?.Value.Flags ?? default,
            },
            Features = features,
            MemoryGiB = draft.MemoryGiB?.Value,
            Disks = draft.Disks?.Value.AsSpan().ToArray().Select(d => DiskOf(d, hosting.IsGuest)).ToValueList(),
            Nics = draft.Nics?.Value,
            Certifications = draft.Certifications?.Value,
            HostedBy = hosting.HostedBy,
            Notes = draft.ProfileNotes.ToValueList(),
            Origins = OriginsOf(draft, hosting),
        };
    }

    private static MachineReport ReportOf(MachineDraft draft) => new()
    {
        Cpu = draft.Cpu?.Value,
        Architecture = draft.Architecture?.Value,
        SystemVendor = draft.SystemVendor is { } vendor ? new ReportedText(vendor.Value, vendor.Origin) : null,
        SystemProduct = draft.SystemProduct is { } product ? new ReportedText(product.Value, product.Origin) : null,
        VirtualizationCapableOrigin = draft.Capable?.Origin,
    };

    private Hosting HostOf(MachineDraft draft, string name)
    {
        Hosting seen = ReportOf(draft).FindHosting();
        if (draft.HostedBy is { } stated)
        {
            if (stated.Value == Hosting.Unnamed && seen.IsGuest)
            {
                return seen with { Origin = $"{stated.Origin}; {seen.Origin}" };
            }

            if (stated.Value == HardwareProfile.NotHosted && seen.IsGuest)
            {
                notes.Contradiction($"{name}: a physical machine by {stated.Origin}, but a guest by {seen.Origin}; the second was taken");
                return seen;
            }

            return new Hosting(stated.Value, stated.Origin);
        }

        return seen.HostedBy is null && draft.PresumedPhysical is { } presumed ? new Hosting(HardwareProfile.NotHosted, presumed.Origin) : seen;
    }

    /// <summary>Drops the less specific of two counts that cannot both be right.</summary>
    private void DropImpossibleCounts(MachineDraft draft, string name)
    {
        if (draft.Cores is { } cores && draft.Sockets is { } sockets && cores.Value < sockets.Value)
        {
            Doubt($"{name}: {cores.Value} cores ({cores.Origin}) are fewer than {sockets.Value} sockets ({sockets.Origin}); {LessSpecific}");
            if (cores.Weight >= sockets.Weight)
            {
                draft.Sockets = null;
            }
            else
            {
                draft.Cores = null;
            }
        }

        if (draft.Threads is { } threads && (draft.Cores ?? draft.Sockets) is { } more && threads.Value < more.Value)
        {
            Doubt($"{name}: {threads.Value} threads ({threads.Origin}) are fewer than {more.Value} cores or sockets ({more.Origin}); {LessSpecific}");
            if (threads.Weight >= more.Weight)
            {
                (draft.Cores, draft.Sockets) = (null, draft.Sockets is { } few && few.Value <= threads.Value ? few : null);
            }
            else
            {
                draft.Threads = null;
            }
        }
    }

    private void Doubt(FormattableString text) => notes.Doubt(text.ToString(CultureInfo.InvariantCulture));

    private (ValueMap<FeatureId, FeatureReading> Features, string? Vendor) FeaturesOf(MachineDraft draft, Hosting hosting, string name)
    {
        var taken = new SortedDictionary<string, FeatureReading>(StringComparer.Ordinal);
        foreach ((string id, Statement<Sighting> fact) in draft.Features)
        {
            taken[id] = ReadingOf(fact, hosting);
        }

        string? vendor = null;
        if (draft.Architecture is { } architecture)
        {
            vendor = draft.Cpu?.Value.VendorOn(architecture.Value);
            Derive(draft, hosting, taken, name);
        }

        if (draft.NumaNodes is { } nodes)
        {
            taken.TryAdd(Features.Numa.Value, OfNuma(nodes, draft.Sockets?.Value ?? 0, hosting));
        }

        return (new(taken.Select(t => KeyValuePair.Create(new FeatureId(t.Key), t.Value))), vendor);
    }

    private void Derive(MachineDraft draft, Hosting hosting, SortedDictionary<string, FeatureReading> taken, string name)
    {
        MachineReport report = ReportOf(draft);
        FeatureId virtualization = Features.HardwareVirtualization;
        FeatureReading derived = report.HardwareVirtualization(hosting);
        if (draft.Features.TryGetValue(virtualization.Value, out Statement<Sighting>? stated))
        {
            var own = new Statement<Sighting>(new Sighting(ReadingOf(stated, hosting).State), stated.Origin, stated.Weight);
            var other = new Statement<Sighting>(new Sighting(derived.State), derived.Origin ?? "", draft.Cpu?.Weight ?? 0);
            (Statement<Sighting> best, Statement<Sighting>? left) = DraftMerger.Choose(own, other);
            derived = ReferenceEquals(best, own) ? taken[virtualization.Value] : derived;
            if (left is not null)
            {
                new DraftMerger(notes).NoteStates(name, virtualization.Value, best, left);
            }
        }

        if (derived.Origin is not null)
        {
            taken[virtualization.Value] = derived;
        }

        foreach ((FeatureId id, FeatureReading reading) in report.ProcessorFeatures(hosting, derived))
        {
            if (!taken.TryGetValue(id.Value, out FeatureReading known) || known.State == FeatureState.Unknown)
            {
                taken[id.Value] = reading;
            }
        }
    }

    private static FeatureReading ReadingOf(Statement<Sighting> fact, Hosting hosting) => fact.Value.IsUnseen && hosting.IsGuest
        ? new FeatureReading(FeatureState.Masked, $"{fact.Origin}; this machine is a guest ({hosting.HostedBy}), and its host decides what it sees")
        : new FeatureReading(fact.Value.State, fact.Origin);

    private static FeatureReading OfNuma(Statement<int> nodes, int sockets, Hosting hosting) => nodes.Value switch
    {
        > 1 => new FeatureReading(FeatureState.Enabled, nodes.Origin),
        _ when sockets > 1 && hosting.IsPhysical => new FeatureReading(
            FeatureState.Disabled,
            string.Create(CultureInfo.InvariantCulture, $"{nodes.Origin}, although there are {sockets} sockets: interleaved in firmware")),
        _ => new FeatureReading(hosting.IsGuest ? FeatureState.Masked : FeatureState.Absent, nodes.Origin),
    };

    private static Disk DiskOf(DraftDisk disk, bool guest)
    {
        string name = disk.Name?.StartsWith("/dev/", StringComparison.Ordinal) == true ? disk.Name["/dev/".Length..] : disk.Name ?? "";
        string? kind = disk.Kind ?? Disk.KindOfDevice(name) ?? (guest ? null : disk.Rotational switch { true => "hdd", false => "ssd", null => null });
        return new Disk(kind, disk.Bytes is >= 0 and { } bytes && double.IsFinite(bytes) ? Math.Round(bytes / BytesPerGiB, 1) : null);
    }

    private static ValueMap<string, string> OriginsOf(MachineDraft draft, Hosting hosting)
    {
        var origins = new List<KeyValuePair<string, string>>();
        void Add(string key, string? origin)
        {
            if (origin is not null)
            {
                origins.Add(new(key, origin));
            }
        }

        Add("architecture", draft.Architecture?.Origin);
        Add("certifications", draft.Certifications?.Origin);
        Add("cpu", ProcessorOrigin(draft));
        Add("disks", draft.Disks?.Origin);
        Add("hostedBy", hosting.HostedBy is null ? null : hosting.Origin);
        Add("memoryGiB", draft.MemoryGiB?.Origin);
        Add("nics", draft.Nics?.Origin);
        Add("nodes", draft.Nodes?.Origin);
        return new ValueMap<string, string>(origins);
    }

    private static string? ProcessorOrigin(MachineDraft draft)
    {
        (string What, string? Origin)[] parts =
        [
            ("vendor", draft.Vendor?.Origin), ("model", draft.Model?.Origin), ("sockets", draft.Sockets?.Origin),
            ("cores", draft.Cores?.Origin), ("threads", draft.Threads?.Origin), ("flags", draft.Cpu?.Origin),
        ];
        string[] origins = [.. parts.Where(p => p.Origin is not null).GroupBy(p => p.Origin)
            .Select(g => $"{string.Join(" and ", g.Select(p => p.What))}: {g.Key}")];
        return origins.Length == 0 ? null : string.Join("; ", origins);
    }
}
