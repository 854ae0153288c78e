using System.Globalization;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Reporting.Text;

/// <summary>Fills the box of each group: workloads at the top, then the components by layer, and the hardware at the bottom.</summary>
internal sealed class BoxContent(Names names, Marks marks, Glyphs glyphs)
{
    private const int NarrowestInner = 8;

    /// <summary>The layers from the hardware up, in the usual order of diagrams: storage and networks below the layers that use them.</summary>
    private static readonly Layer[] Order =
    [
        Layer.HardwarePlatform, Layer.Provisioner, Layer.HostOperatingSystem, Layer.Hypervisor, Layer.VirtualizationManager, Layer.StorageSystem, Layer.Network,
        Layer.ContainerRuntime, Layer.CloudPlatform, Layer.Orchestrator, Layer.OrchestratorExtension, Layer.PlatformService, Layer.GuestSystem,
    ];

    public BoxLayout Of(NodeGroup group, int width, bool physical, bool labels)
    {
        int inner = Math.Max(width - BoxLayout.Frame, NarrowestInner);
        var guests = new List<BoxLayout>();
        foreach (NodeGroup guest in group.Guests)
        {
            guests.Add(Of(guest, inner, physical: false, labels));
        }

        var floor = new List<StyledLine>();
        if (physical)
        {
            Fill(Facts(group), inner, floor.Add);
        }

        return new BoxLayout(Title(group, physical), guests, Rows(group, inner, labels), floor, width);
    }

    private List<(StyledLine Line, string Label)> Rows(NodeGroup group, int inner, bool labels)
    {
        var rows = new List<(StyledLine, string)>();
        void Add(List<StyledLine> items, string label)
        {
            // Only the first line of a row has the label
            string left = labels ? label : "";
            Fill(items, BoxLayout.Beside(left, inner), line =>
            {
                rows.Add((line, left));
                left = "";
            });
        }

        var runs = new List<StyledLine>();
        foreach (CapabilityId id in group.Runs)
        {
            runs.Add(marks.Workload(group.Name, id, names.Of(id), glyphs));
        }

        Add(runs, "runs");
        Add(Components(group, null), "unknown");
        for (int i = Order.Length - 1; i >= 0; i--)
        {
            Add(Components(group, Order[i]), Labels.Of(Order[i]));
        }

        return rows;
    }

    /// <summary>The components of a layer; null selects the components that the catalogue does not have.</summary>
    private List<StyledLine> Components(NodeGroup group, Layer? layer)
    {
        var items = new List<StyledLine>();
        foreach (ComponentId id in group.Components)
        {
            if (names.LayerOf(id) == layer)
            {
                items.Add(marks.Component(group.Name, id, names.Of(id), glyphs));
            }
        }

        return items;
    }

    private StyledLine Title(NodeGroup group, bool physical)
    {
        StyledLine title = marks.Group(group.Name, glyphs);
        int? count = group.Count ?? (physical ? group.Hardware?.Nodes : null);
        if (count is > 1)
        {
            title.Add(string.Create(CultureInfo.InvariantCulture, $" {glyphs.Times} {count}"), TextStyle.Strong);
        }

        string kind = group.IsContainer ? " container" : " virtual machine";
        return physical ? title : title.Add(count is > 1 ? kind + "s" : kind, TextStyle.Faint);
    }

    private static List<StyledLine> Facts(NodeGroup group)
    {
        if (group.Hardware is not { } hardware)
        {
            return [new StyledLine().Add("hardware unknown", TextStyle.Faint)];
        }

        var facts = new List<StyledLine> { new StyledLine().Add(hardware.Name, TextStyle.Strong) };
        void Add(string? fact)
        {
            if (fact is not null)
            {
                facts.Add(new StyledLine().Add(fact, TextStyle.Faint));
            }
        }

        Add(hardware.Architecture is { } architecture ? ArchitectureSet.NameOf(architecture) : null);
        Add(hardware.Cpu.Cores is { } cores ? string.Create(CultureInfo.InvariantCulture, $"{cores} core{(cores == 1 ? "" : "s")}") : null);
        Add(hardware.MemoryGiB is { } memory ? string.Create(CultureInfo.InvariantCulture, $"{memory:0.#} GiB") : null);
        Add(MachineText.Guest(hardware));
        return facts;
    }

    /// <summary>Joins items to lines of at most the given width.</summary>
    private void Fill(List<StyledLine> items, int width, Action<StyledLine> add)
    {
        StyledLine? line = null;
        foreach (StyledLine item in items)
        {
            if (line is not null && line.Width + glyphs.Join.Length + item.Width > width)
            {
                add(line);
                line = null;
            }

            line = line is null ? new StyledLine().Add(item) : line.Add(glyphs.Join, TextStyle.Faint).Add(item);
        }

        if (line is not null)
        {
            add(line);
        }
    }
}
