using System.Globalization;
using Deployments.Hardware;
using Deployments.Inventories.Formats;
using Deployments.Inventories.Machines;

namespace Deployments.Inventories;

/// <summary>Gathers what documents say of machines: documents that name the same machine in different formats belong together.</summary>
internal sealed class MachineSet(List<InventoryNote> notes)
{
    private readonly List<Gathered> machines = [];
    private readonly Dictionary<string, Gathered> byName = new(StringComparer.Ordinal);
    private readonly DraftMerger merger = new(notes);

    public int Count => machines.Count;

    /// <summary>Adds what one file says; each document that names no machine is one of its own.</summary>
    public void Add(List<Found> file)
    {
        int unnamed = file.Count(f => f.Draft.Name is null);
        int number = 0;
        foreach (Found found in file)
        {
            if (found.Draft.Name is { } name)
            {
                AddNamed(found, name);
            }
            else
            {
                number++;
                AddNew(found, unnamed == 1 ? found.Source : string.Create(CultureInfo.InvariantCulture, $"{found.Source}-{number}"), null);
            }
        }
    }

    /// <summary>Adds files that may describe one machine together: those that name none belong to the only one that is named.</summary>
    /// <param name="files">What each file says.</param>
    /// <param name="fallback">The machine's name when no file has one; null for the name of the first file.</param>
    public void AddTogether(List<List<Found>> files, string? fallback)
    {
        var own = new MachineSet(notes);
        foreach (List<Found> file in files)
        {
            own.Add([.. file.Where(f => f.Draft.Name is not null)]);
        }

        Found[] unnamed = [.. files.SelectMany(f => f).Where(f => f.Draft.Name is null)];
        bool distinct = unnamed.Select(f => f.Format).Distinct().Count() == unnamed.Length;
        if (own.Count <= 1 && distinct && unnamed.Length > 0)
        {
            Gathered machine = own.Count == 1 ? own.machines[0] : own.AddNew(unnamed[0], fallback ?? unnamed[0].Source, null);
            foreach (Found found in own.Count == 1 && machine.Named is not null ? unnamed : unnamed[1..])
            {
                own.MergeInto(machine, found);
            }
        }
        else if (unnamed.Length > 0)
        {
            string reason = distinct ? "more than one machine is named" : "a format stands twice";
            notes.Add(new InventoryNote(
                InventoryNoteKind.Doubt, $"{string.Join(", ", unnamed.Take(5).Select(f => f.Source))}{(unnamed.Length > 5 ? ", …" : "")}: no machine is named and {reason}, so each is taken for a machine of its own"));
            foreach (Found found in unnamed)
            {
                own.AddNew(found, found.Source, null);
            }
        }

        foreach (Gathered machine in own.machines)
        {
            if (machine.Named is { } name && byName.TryGetValue(name, out Gathered? known) && !known.Formats.Overlaps(machine.Formats))
            {
                merger.Merge(known.Draft, machine.Draft, name);
                known.Formats.UnionWith(machine.Formats);
                known.Profile = null;
            }
            else
            {
                Keep(machine);
            }
        }
    }

    public List<HardwareProfile> Profiles()
    {
        var maker = new ProfileMaker(notes);
        var profiles = new List<HardwareProfile>(machines.Count);
        foreach (Gathered machine in machines)
        {
            profiles.Add(machine.Profile ?? maker.Make(machine.Draft, machine.Name));
        }

        return profiles;
    }

    private void AddNamed(Found found, string name)
    {
        if (byName.TryGetValue(name, out Gathered? known) && !known.Formats.Contains(found.Format))
        {
            MergeInto(known, found);
            return;
        }

        if (known is not null && found.Format != OwnProfiles.Name)
        {
            notes.Add(new InventoryNote(InventoryNoteKind.Doubt, $"{name}: the format '{found.Format}' describes two machines of that name; they are kept apart"));
        }

        AddNew(found, name, name);
    }

    private Gathered AddNew(Found found, string name, string? named)
    {
        var machine = new Gathered(found.Draft, name, named) { Profile = found.Profile };
        machine.Formats.Add(found.Format);
        Keep(machine);
        return machine;
    }

    private void Keep(Gathered machine)
    {
        machines.Add(machine);
        if (machine.Named is { } name)
        {
            byName.TryAdd(name, machine);
        }
    }

    private void MergeInto(Gathered machine, Found found)
    {
        merger.Merge(machine.Draft, found.Draft, machine.Name);
        machine.Formats.Add(found.Format);
        machine.Profile = null;
    }

    private sealed class Gathered(MachineDraft draft, string name, string? named)
    {
        public MachineDraft Draft => draft;

        public string Name => name;

        /// <summary>The name when a document states it.</summary>
        public string? Named => named;

        public HashSet<string> Formats { get; } = new(StringComparer.Ordinal);

        /// <summary>The finished profile, while it is all that is known.</summary>
        public HardwareProfile? Profile { get; set; }
    }
}
