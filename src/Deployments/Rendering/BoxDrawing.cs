using System.Globalization;
using Deployments.Catalogs;
using Deployments.Hardware;
using Deployments.Model;

namespace Deployments.Rendering;

/// <summary>Draws the groups of a stack as nested boxes, the hardware at the bottom and the workloads on top.</summary>
internal sealed class BoxDrawing(Names names, Marks marks, Glyphs glyphs)
{
    private const int Gap = 2;
    private const int Narrow = 60;

    /// <summary>From the hardware up, as people draw it: what connects and keeps data stands below what uses it.</summary>
    private static readonly Layer[] Order =
    [
        Layer.HardwarePlatform, Layer.Provisioning, Layer.HostOs, Layer.Hypervisor, Layer.VirtualizationManager, Layer.Storage, Layer.Network,
        Layer.ContainerRuntime, Layer.CloudPlatform, Layer.Orchestrator, Layer.OrchestratorExtension, Layer.PlatformService, Layer.Guest,
    ];

    public List<StyledLine> Draw(Stack stack, int width)
    {
        var boxes = new List<List<StyledLine>>();
        foreach (NodeGroup group in stack.Groups)
        {
            boxes.Add(Box(group, width, physical: true, labels: width >= Narrow));
        }

        return Arrange(boxes, width);
    }

    private List<StyledLine> Box(NodeGroup group, int width, bool physical, bool labels)
    {
        int inner = Math.Max(width - 4, 8);
        var boxes = new List<List<StyledLine>>();
        foreach (NodeGroup guest in group.Guests)
        {
            boxes.Add(Box(guest, inner, physical: false, labels));
        }

        List<StyledLine> body = Arrange(boxes, inner);
        foreach ((List<StyledLine> items, string label) in Rows(group))
        {
            AddRow(body, items, labels ? label : "", inner);
        }

        var floor = new List<StyledLine>();
        if (physical)
        {
            Fill(floor, Facts(group), inner);
        }

        return Frame(Title(group, physical), body, floor);
    }

    private IEnumerable<(List<StyledLine> Items, string Label)> Rows(NodeGroup group)
    {
        var runs = new List<StyledLine>();
        foreach (CapabilityId id in group.Runs)
        {
            runs.Add(marks.Workload(group.Name, id, names.Of(id), glyphs));
        }

        if (runs.Count > 0)
        {
            yield return (runs, "runs");
        }

        for (int i = Order.Length - 1; i >= 0; i--)
        {
            var items = new List<StyledLine>();
            foreach (ComponentId id in group.Components)
            {
                if (names.LayerOf(id) == Order[i])
                {
                    items.Add(marks.Component(group.Name, id, names.Of(id), glyphs));
                }
            }

            if (items.Count > 0)
            {
                yield return (items, LayerText.Of(Order[i]));
            }
        }
    }

    private StyledLine Title(NodeGroup group, bool physical)
    {
        StyledLine title = marks.Group(group.Name, glyphs);
        int? count = group.Count ?? (physical ? group.Hardware?.Nodes : null);
        if (count is > 1)
        {
            title.Add(string.Create(CultureInfo.InvariantCulture, $" × {count}"), TextStyle.Strong);
        }

        return physical ? title : title.Add(count is > 1 ? " virtual machines" : " virtual machine", TextStyle.Faint);
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
        Add(hardware.Cpu.Cores is { } cores ? string.Create(CultureInfo.InvariantCulture, $"{cores} cores") : null);
        Add(hardware.MemoryGiB is { } memory ? string.Create(CultureInfo.InvariantCulture, $"{memory:0.#} GiB") : null);
        return facts;
    }

    private void AddRow(List<StyledLine> body, List<StyledLine> items, string label, int inner)
    {
        int from = body.Count;
        Fill(body, items, label.Length == 0 ? inner : inner - label.Length - 3);
        if (label.Length > 0)
        {
            body[from].Label = label;
        }
    }

    private void Fill(List<StyledLine> lines, List<StyledLine> items, int width)
    {
        StyledLine? line = null;
        foreach (StyledLine item in items)
        {
            if (line is not null && line.Width + glyphs.Join.Length + item.Width <= width)
            {
                line.Add(glyphs.Join, TextStyle.Faint).Add(item);
                continue;
            }

            line = new StyledLine().Add(item);
            lines.Add(line);
        }
    }

    private List<StyledLine> Frame(StyledLine title, List<StyledLine> body, List<StyledLine> floor)
    {
        int inner = title.Width + 2;
        foreach (StyledLine line in body.Concat(floor))
        {
            inner = Math.Max(inner, line.Width + (line.Label.Length > 0 ? line.Label.Length + 3 : 0));
        }

        var box = new List<StyledLine>
        {
            new StyledLine().Add(glyphs.TopLeft + glyphs.Across + " ", TextStyle.Frame).Add(title)
                .Add(" " + new string(glyphs.Across, inner - title.Width - 1) + glyphs.TopRight, TextStyle.Frame),
        };
        foreach (StyledLine line in body)
        {
            box.Add(Inside(line, inner));
        }

        if (floor.Count > 0)
        {
            box.Add(Across(glyphs.TeeLeft, glyphs.TeeRight, inner));
            foreach (StyledLine line in floor)
            {
                box.Add(Inside(line, inner));
            }
        }

        box.Add(Across(glyphs.BottomLeft, glyphs.BottomRight, inner));
        return box;
    }

    private StyledLine Inside(StyledLine line, int inner) => new StyledLine()
        .Add(glyphs.Down + " ", TextStyle.Frame).Add(line).PadTo(2 + inner - line.Label.Length)
        .Add(line.Label, TextStyle.Faint).Add(" " + glyphs.Down, TextStyle.Frame);

    private StyledLine Across(string left, string right, int inner) =>
        new StyledLine().Add(left + new string(glyphs.Across, inner + 2) + right, TextStyle.Frame);

    /// <summary>Puts boxes side by side, standing on one line, or below one another when the page is too narrow.</summary>
    private static List<StyledLine> Arrange(List<List<StyledLine>> boxes, int width)
    {
        int total = boxes.Sum(b => b[0].Width + Gap) - Gap;
        if (boxes.Count < 2 || total > width)
        {
            return [.. boxes.SelectMany(b => b)];
        }

        int height = boxes.Max(b => b.Count);
        var lines = new List<StyledLine>();
        for (int row = 0; row < height; row++)
        {
            var line = new StyledLine();
            int edge = 0;
            foreach (List<StyledLine> box in boxes)
            {
                line.PadTo(edge);
                int own = row - (height - box.Count);
                if (own >= 0)
                {
                    line.Add(box[own]);
                }

                edge += box[0].Width + Gap;
            }

            lines.Add(line);
        }

        return lines;
    }
}
