using System.Globalization;
using Deployments.Hardware;
using Deployments.Inventories.Text;
using Deployments.Vocabulary;

namespace Deployments.Inventories.Machines;

/// <summary>Merges drafts of one machine. The more specific source wins, and contradictions become notes.</summary>
internal sealed class DraftMerger(INotes notes)
{
    // Firmware and kernel reserve memory, so software sees less than is installed
    private const double MemoryTolerance = 0.1;

    private static readonly string[] TellingFlags = ["vmx", "svm", "sie", "hypervisor"];

    private string machine = "";

    /// <summary>Merges the draft <paramref name="from"/> into the draft <paramref name="into"/> of the same machine.</summary>
    public void Merge(MachineDraft into, MachineDraft from, string name)
    {
        machine = name;
        into.Name ??= from.Name;
        into.Architecture = Pick("architecture", into.Architecture, from.Architecture, a => ArchitectureSet.NameOf(a));
        into.Vendor = Pick("processor maker", into.Vendor, from.Vendor, v => v);
        into.Model = Pick("", into.Model, from.Model, m => m);
        into.Sockets = Pick("number of sockets", into.Sockets, from.Sockets, Text);
        into.Cores = Pick("number of cores", into.Cores, from.Cores, Text);
        into.Threads = Pick("number of threads", into.Threads, from.Threads, Text);
        into.Cpu = PickFlags(into.Cpu, from.Cpu);
        into.Capable ??= from.Capable;
        into.MemoryGiB = Pick("memory in GiB", into.MemoryGiB, from.MemoryGiB, m => m.ToString("0.##", CultureInfo.InvariantCulture),
            (a, b) => Math.Abs(a - b) <= Math.Max(a, b) * MemoryTolerance);
        into.NumaNodes = Pick("number of memory nodes", into.NumaNodes, from.NumaNodes, Text);
        into.Disks = Pick("number of disks", into.Disks, from.Disks, d => Text(d.Count), (a, b) => a.Count == b.Count);
        into.Nics = Pick("number of network interfaces", into.Nics, from.Nics, n => Text(n.Count), (a, b) => a.Count == b.Count);
        into.HostedBy = PickHost(into.HostedBy, from.HostedBy);
        into.PresumedPhysical ??= from.PresumedPhysical;
        into.SystemVendor = Pick("", into.SystemVendor, from.SystemVendor, v => v);
        into.SystemProduct = Pick("", into.SystemProduct, from.SystemProduct, p => p);
        into.Nodes = Pick("number of machines", into.Nodes, from.Nodes, Text);
        into.Certifications = Pick("", into.Certifications, from.Certifications, c => c.ToString());
        into.ProfileNotes.AddRange(from.ProfileNotes.Except(into.ProfileNotes).ToArray());
        foreach ((string feature, Statement<Sighting> fact) in from.Features)
        {
            into.Replace(feature, into.Features.TryGetValue(feature, out Statement<Sighting>? own) ? PickState(feature, own, fact) : fact);
        }
    }

    /// <summary>Chooses between two statements on one feature; <c>Left</c> is the rejected one if it contradicts the chosen one, else null.</summary>
    public static (Statement<Sighting> Taken, Statement<Sighting>? Left) Choose(Statement<Sighting> own, Statement<Sighting> other)
    {
        if (own.Value.State == FeatureState.Unknown || other.Value.State == FeatureState.Unknown)
        {
            return (own.Value.State == FeatureState.Unknown && (other.Value.State != FeatureState.Unknown || other.Weight > own.Weight) ? other : own, null);
        }

        (Statement<Sighting> taken, Statement<Sighting> left) = other.Weight > own.Weight ? (other, own) : (own, other);

        // Absent, disabled and masked do not contradict each other; they only differ in precision
        bool differ = (taken.Value.State == FeatureState.Enabled) != (left.Value.State == FeatureState.Enabled);
        return (taken, differ ? left : null);
    }

    public void NoteStates(string name, string feature, Statement<Sighting> taken, Statement<Sighting> left)
    {
        string reason = taken.Weight == left.Weight ? "was read before" : "is the more specific";
        notes.Contradiction($"{name}: `{feature}` is {Word(taken)} by {taken.Origin}, but {Word(left)} by {left.Origin}; the first {reason} and was taken");
    }

    private static string Word(Statement<Sighting> fact) => fact.Value.State.ToString().ToLowerInvariant();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private Statement<Sighting> PickState(string feature, Statement<Sighting> own, Statement<Sighting> other)
    {
        (Statement<Sighting> taken, Statement<Sighting>? left) = Choose(own, other);
        if (left is not null)
        {
            NoteStates(machine, feature, taken, left);
        }

        return taken;
    }

    private Statement<T>? Pick<T>(string what, Statement<T>? own, Statement<T>? other, Func<T, string> text, Func<T, T, bool>? alike = null)
    {
        if (own is null || other is null)
        {
            return own ?? other;
        }

        (Statement<T> taken, Statement<T> left) = other.Weight > own.Weight ? (other, own) : (own, other);
        bool same = alike is null ? EqualityComparer<T>.Default.Equals(own.Value, other.Value) : alike(own.Value, other.Value);
        if (!same && what.Length > 0)
        {
            Note(what, text(taken.Value), taken.Origin, text(left.Value), left.Origin, taken.Weight == left.Weight);
        }

        return taken;
    }

    private Statement<string>? PickHost(Statement<string>? own, Statement<string>? other)
    {
        // A source that does not name the hypervisor agrees with one that does
        bool vague = own is not null && other is not null && own.Value != HardwareProfile.NotHosted && other.Value != HardwareProfile.NotHosted
            && (own.Value == Hosting.Unnamed || other.Value == Hosting.Unnamed);
        return vague ? (own!.Value == Hosting.Unnamed ? other : own) : Pick("host", own, other, h => h);
    }

    private Statement<CpuInfo>? PickFlags(Statement<CpuInfo>? own, Statement<CpuInfo>? other)
    {
        if (own is null || other is null)
        {
            return own ?? other;
        }

        bool bothWhole = own.Value.IsWhole && other.Value.IsWhole;
        foreach (string flag in bothWhole ? TellingFlags : [])
        {
            if (own.Value.Has(flag) != other.Value.Has(flag))
            {
                (Statement<CpuInfo> with, Statement<CpuInfo> without) = own.Value.Has(flag) ? (own, other) : (other, own);
                Note($"flag {flag}", "there", with.Origin, "missing", without.Origin, with.Weight == without.Weight);
            }
        }

        if (bothWhole || own.Value.IsWhole == other.Value.IsWhole)
        {
            return other.Weight > own.Weight ? other : own;
        }

        return own.Value.IsWhole ? own : other;
    }

    private void Note(string what, string taken, string origin, string left, string leftOrigin, bool alike)
    {
        string reason = alike ? "both are as specific, and the first that was read was taken" : "the more specific source was taken";
        notes.Contradiction($"{machine}: the {what} is {Excerpt.Of(taken)} by {origin}, but {Excerpt.Of(left)} by {leftOrigin}; {reason}");
    }
}
