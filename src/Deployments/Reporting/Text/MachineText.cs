using System.Globalization;
using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Reporting.Text;

/// <summary>Writes a machine in a few words, and lists of machine names.</summary>
internal static class MachineText
{
    /// <summary>Architecture, maker, cores and memory; unknown ones are left out.</summary>
    public static string Describe(HardwareProfile machine, Glyphs glyphs)
    {
        var facts = new List<string>(4);
        if (machine.Architecture is { } architecture)
        {
            facts.Add(ArchitectureSet.NameOf(architecture));
        }

        if (machine.Cpu.Vendor is { } vendor)
        {
            facts.Add(vendor);
        }

        if (machine.Cpu.Cores is { } cores)
        {
            facts.Add(string.Create(CultureInfo.InvariantCulture, $"{cores} core{(cores == 1 ? "" : "s")}"));
        }

        if (machine.MemoryGiB is { } memory)
        {
            facts.Add(string.Create(CultureInfo.InvariantCulture, $"{memory:0.#} GiB"));
        }

        if (Guest(machine) is { } guest)
        {
            facts.Add(guest);
        }

        return facts.Count == 0 ? "unknown hardware" : string.Join(glyphs.Join, facts);
    }

    /// <summary><c>VM</c> or <c>VM on kvm</c> for a guest; null for any other machine.</summary>
    public static string? Guest(HardwareProfile machine) => !machine.IsGuest ? null
        : machine.HostedBy == Hosting.Unnamed ? "VM" : $"VM on {machine.HostedBy}";

    /// <summary>Names cut to the width, with the number of machines left out.</summary>
    public static string List(ValueList<Fleets.MachineGroup> groups, int width)
    {
        string list = "";
        int left = 0;
        foreach (Fleets.MachineGroup group in groups)
        {
            left += group.Count;
        }

        foreach (Fleets.MachineGroup group in groups)
        {
            int covered = Math.Max(1, group.Count / Math.Max(1, group.Names.Count));
            foreach (string name in group.Names)
            {
                string next = list.Length == 0 ? name : $"{list}, {name}";
                int after = left - covered;
                string more = after <= 0 ? "" : More(after);
                if (list.Length > 0 && next.Length + more.Length > width)
                {
                    return list + More(left);
                }

                (list, left) = (next, after);
            }
        }

        return list;
    }

    private static string More(int count) => string.Create(CultureInfo.InvariantCulture, $" and {count} more");
}
