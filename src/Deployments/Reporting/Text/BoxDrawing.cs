using Deployments.Stacks;

namespace Deployments.Reporting.Text;

/// <summary>Draws the groups of a stack as nested boxes, the hardware at the bottom and the workloads on top.</summary>
internal sealed class BoxDrawing(BoxContent content, Glyphs glyphs)
{
    /// <summary>The smallest page width, in columns, at which the names of the layers are shown.</summary>
    private const int Narrow = 60;

    public List<StyledLine> Draw(Stack stack, int width)
    {
        var boxes = new List<BoxLayout>();
        foreach (NodeGroup group in stack.Groups)
        {
            boxes.Add(content.Of(group, width, physical: true, labels: width >= Narrow));
        }

        return BoxLayout.FitSideBySide(boxes, width) ? Beside(boxes) : Below(boxes, BoxLayout.Widest(boxes));
    }

    private List<StyledLine> Draw(BoxLayout box, int outer)
    {
        int inner = outer - BoxLayout.Frame;
        var lines = new List<StyledLine>
        {
            new StyledLine().Add(glyphs.TopLeft + glyphs.Across + " ", TextStyle.Frame).Add(box.Title)
                .Add(" " + new string(glyphs.Across, inner - box.Title.Width - 1) + glyphs.TopRight, TextStyle.Frame),
        };
        foreach (StyledLine line in box.SideBySide ? Beside(box.Guests) : Below(box.Guests, inner))
        {
            lines.Add(Inside(line, "", inner));
        }

        foreach ((StyledLine line, string label) in box.Rows)
        {
            lines.Add(Inside(line, label, inner));
        }

        if (box.Floor.Count > 0)
        {
            lines.Add(Edge(glyphs.TeeLeft, glyphs.TeeRight, inner));
            foreach (StyledLine line in box.Floor)
            {
                lines.Add(Inside(line, "", inner));
            }
        }

        lines.Add(Edge(glyphs.BottomLeft, glyphs.BottomRight, inner));
        return lines;
    }

    private StyledLine Inside(StyledLine line, string label, int inner) => new StyledLine()
        .Add(glyphs.Down + " ", TextStyle.Frame).Add(line).PadTo(2 + inner - label.Length)
        .Add(label, TextStyle.Faint).Add(" " + glyphs.Down, TextStyle.Frame);

    private StyledLine Edge(string left, string right, int inner) =>
        new StyledLine().Add(left + new string(glyphs.Across, inner + 2) + right, TextStyle.Frame);

    private List<StyledLine> Below(List<BoxLayout> boxes, int outer)
    {
        var lines = new List<StyledLine>();
        foreach (BoxLayout box in boxes)
        {
            lines.AddRange(Draw(box, outer));
        }

        return lines;
    }

    /// <summary>Boxes side by side, aligned at the bottom.</summary>
    private List<StyledLine> Beside(List<BoxLayout> boxes)
    {
        var drawn = new List<List<StyledLine>>();
        int height = 0;
        foreach (BoxLayout box in boxes)
        {
            drawn.Add(Draw(box, box.Outer));
            height = Math.Max(height, drawn[^1].Count);
        }

        var lines = new List<StyledLine>();
        for (int row = 0; row < height; row++)
        {
            var line = new StyledLine();
            int edge = 0;
            for (int i = 0; i < drawn.Count; i++)
            {
                line.PadTo(edge);
                int own = row - (height - drawn[i].Count);
                if (own >= 0)
                {
                    line.Add(drawn[i][own]);
                }

                edge += boxes[i].Outer + BoxLayout.Gap;
            }

            lines.Add(line);
        }

        return lines;
    }
}
