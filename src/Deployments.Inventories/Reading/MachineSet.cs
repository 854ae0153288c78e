using System.Globalization;
using Deployments.Hardware;
using Deployments.Inventories.Formats;
using Deployments.Inventories.Machines;

namespace Deployments.Inventories.Reading;

/// <summary>Groups the facts of documents by machine. Documents of different formats with the same machine name belong to one machine.</summary>
internal sealed class MachineSet(INotes notes)
{
    private readonly List<Gathered> machines = [];
    private readonly Dictionary<string, Gathered> byName = new(StringComparer.Ordinal);
    private readonly DraftMerger merger = new(notes);

    public int Count => machines.Count;

    /// <summary>Adds the facts of one file. Each document without a machine name becomes a machine of its own.</summary>
    public void Add(List<Found> file)
    {
        file = Assembled(file);
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

    /// <summary>Adds files that may describe one machine together. Files without a machine name are assigned to the only named machine.</summary>
    /// <param name="files">The contents of each file.</param>
    /// <param name="fallback">The machine's name when no file has one; null for the name of the first file.</param>
    public void AddTogether(List<List<Found>> files, string? fallback)
    {
        var own = new MachineSet(notes);
        List<Found> all = Assembled([.. files.SelectMany(f => f)]);
        own.Add([.. all.Where(f => f.Draft.Name is not null)]);
        Found[] unnamed = [.. all.Where(f => f.Draft.Name is null)];
        IEnumerable<string> formats = unnamed.Select(f => f.Format);
        bool distinct = formats.Distinct().Count() == unnamed.Length && !(own.Count == 1 && formats.Any(own.machines[0].Formats.Contains));
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
            string reason = distinct ? "others beside it name several machines" : "there are several of one format";
            string names = string.Join(", ", unnamed.Take(5).Select(f => f.Source));
            notes.Doubt($"{names}{(unnamed.Length > 5 ? ", …" : "")}: no machine is named there, and {reason}; each is taken for a machine of its own");
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

    /// <summary>Merges parts into the machine that they name as their owner.</summary>
    private List<Found> Assembled(List<Found> found)
    {
        if (!found.Exists(f => f.Owner is not null))
        {
            return found;
        }

        var left = new List<Found>(found);
        foreach (IGrouping<string, Found> owned in found.Where(f => f.Owner is not null).GroupBy(f => f.Owner!).ToArray())
        {
            // Two documents of one format describe two machines, and it is unknown to which of them the parts belong
            if (owned.Count() == owned.Select(f => f.Format).Distinct().Count())
            {
                Found machine = owned.FirstOrDefault(f => f.Draft.Name is not null) ?? owned.First();
                foreach (Found part in owned.Where(f => f != machine))
                {
                    merger.Merge(machine.Draft, part.Draft, machine.Draft.Name ?? machine.Source);
                    left.Remove(part);
                }
            }
        }

        return left;
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
            notes.Doubt($"{name}: the format '{found.Format}' describes two machines of that name; they are kept apart");
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

        /// <summary>The name that a document states; null when none does.</summary>
        public string? Named => named;

        public HashSet<string> Formats { get; } = new(StringComparer.Ordinal);

        /// <summary>The finished profile, as long as no other document describes the machine.</summary>
        public HardwareProfile? Profile { get; set; }
    }
}
