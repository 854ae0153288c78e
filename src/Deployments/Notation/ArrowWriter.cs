using System.Globalization;
using Deployments.Catalogs;
using Deployments.Knowledge;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Notation;

/// <summary>Writes a chain of groups as an arrow string.</summary>
internal sealed class ArrowWriter(Catalog catalog)
{
    private const string Up = " -> ";

    public string Write(NodeGroup group)
    {
        var parts = new List<string>();
        Append(group, parts, "");
        return string.Join(Up, parts);
    }

    private void Append(NodeGroup group, List<string> parts, string opener)
    {
        string count = group.Count is { } n ? string.Create(CultureInfo.InvariantCulture, $"{n} x ") : "";
        if (opener.Length > 0)
        {
            parts.Add(count + opener);
            count = "";
        }

        foreach (ComponentId id in group.Components)
        {
            parts.Add(count + (catalog.Find(id)?.Name ?? id.ToString()));
            count = "";
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
            Append(group.Guests[0], parts, "VM");
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
