using System.Globalization;
using Deployments.Catalogs;
using Deployments.Knowledge;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Notation;

/// <summary>Writes physical groups, each with one chain of guests at most, as an arrow string.</summary>
internal sealed class ArrowWriter(Catalog catalog)
{
    private const string Up = " -> ";

    /// <summary>Writes a stack.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="between">The sign between the components of one machine: an arrow, or a plus where an arrow would open a guest.</param>
    public string Write(Stack stack, string between) => string.Join(" ; ", stack.Groups.Select(group =>
    {
        var parts = new List<string>();
        Append(group, parts, "", between);
        return string.Join(Up, parts);
    }));

    private void Append(NodeGroup group, List<string> parts, string opener, string between)
    {
        string count = group.Count is { } n ? string.Create(CultureInfo.InvariantCulture, $"{n} x ") : "";
        if (opener.Length > 0)
        {
            parts.Add(count + opener);
            count = "";
        }

        if (group.Components.Count > 0)
        {
            parts.Add(count + string.Join(between, group.Components.Select(id => catalog.Find(id)?.Name ?? id.ToString())));
        }

        // A workload word ends the string or is joined to the group's last component, so that it never opens a group by itself.
        Layer? top = group.Components.Count > 0 ? catalog.Find(group.Components[group.Components.Count - 1])?.Layer : null;
        string[] runs = [.. group.Runs.Select(r => WordFor(r, top))];
        if (runs.Length > 0)
        {
            parts.Add(string.Join(" + ", runs));
        }

        if (group.Guests.Count == 1)
        {
            Append(group.Guests[0], parts, group.Guests[0].IsContainer ? "" : "VM", between);
        }
    }

    private string WordFor(CapabilityId capability, Layer? under)
    {
        string layer = under is { } l ? Words.Of(l) : "";
        foreach (Workload workload in catalog.Workloads)
        {
            if (workload.Under.GetValueOrDefault(layer, workload.Capability) == capability)
            {
                return workload.Words[0];
            }
        }

        return capability.ToString();
    }
}
