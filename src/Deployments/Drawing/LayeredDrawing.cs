namespace Deployments.Drawing;

/// <summary>
/// Draws boxes in frames with lines between them: what a line leads to stands below what it comes from, boxes do not overlap, lines pass beside boxes, and
/// labels have a place of their own. Knows nothing of stacks; the same input gives the same picture.
/// </summary>
internal sealed class LayeredDrawing
{
    private readonly Mesh mesh;
    private readonly Levels levels;
    private readonly Columns columns;
    private readonly double[] top;
    private readonly double[] bottom;
    private readonly double[] frameBottom;
    private readonly bool titled;
    private readonly double shift;

    /// <summary>Draws.</summary>
    /// <param name="boxes">The boxes.</param>
    /// <param name="lines">The lines between them.</param>
    /// <param name="titleWidths">The widths of the frames' titles, each of at least one box; all zero when the frames are not shown.</param>
    public LayeredDrawing(IReadOnlyList<Box> boxes, IReadOnlyList<Line> lines, double[] titleWidths)
    {
        levels = new Levels(boxes, lines, titleWidths.Length);
        mesh = new Mesh(boxes, levels);
        columns = new Columns(mesh, new CrossingReduction(mesh).Run(), titleWidths);
        titled = titleWidths.Any(static w => w > 0);
        top = new double[mesh.Layers.Length];
        bottom = new double[mesh.Layers.Length];
        frameBottom = new double[levels.Bases.Length - 1];
        Height = Stack();
        shift = Sizes.Margin - columns.Left.Min();
        Width = columns.Right.Max() + shift + Sizes.Margin;
        Boxes = [.. boxes.Select((b, i) => new Rectangle(
            columns.Middle[i] - (b.Width / 2) + shift, top[mesh.Knots[i].Layer], b.Width, Sizes.BoxHeight))];
        Frames = [.. titleWidths.Select((_, frame) => FrameOf(frame))];
        Lines = Draw();
    }

    /// <summary>The width of the picture.</summary>
    public double Width { get; }

    /// <summary>The height of the picture.</summary>
    public double Height { get; }

    /// <summary>The places of the boxes.</summary>
    public IReadOnlyList<Rectangle> Boxes { get; }

    /// <summary>The places of the frames.</summary>
    public IReadOnlyList<Rectangle> Frames { get; }

    /// <summary>The ways of the lines.</summary>
    public IReadOnlyList<DrawnLine> Lines { get; }

    /// <summary>Finds the upper and lower edge of each layer, from the top down, and returns the height of all.</summary>
    private double Stack()
    {
        double y = Sizes.Margin;
        for (int row = frameBottom.Length - 1; row >= 0; row--)
        {
            y += titled ? Sizes.TitleHeight : 0;
            for (int level = levels.Bases[row + 1] - 1; level > levels.Bases[row]; level--)
            {
                y = Place((2 * level) + 1, y, Sizes.BoxHeight);
                bool last = level == levels.Bases[row] + 1;
                y = PlaceLabels(2 * level, y + (last && mesh.Layers[2 * level].Count == 0 ? 0 : Sizes.AboveLabels));
                y += last ? Sizes.Padding : Sizes.BelowLabels;
            }

            frameBottom[row] = y;
            y = Place((2 * levels.Bases[row]) + 1, y, 0);
            y = PlaceLabels(2 * levels.Bases[row], y + Sizes.AboveLabels) + (row > 0 ? Sizes.BelowLabels : 0);
        }

        return y;
    }

    private double Place(int layer, double y, double height)
    {
        top[layer] = y;
        bottom[layer] = y + height;
        return bottom[layer];
    }

    private double PlaceLabels(int layer, double y) => Place(layer, y, mesh.Layers[layer].Any(k => mesh.Knots[k].Width > 0) ? Sizes.LabelHeight : 0);

    private Rectangle FrameOf(int frame)
    {
        double above = Enumerable.Range(0, Boxes.Count).Where(b => mesh.Knots[b].Block == frame).Min(b => Boxes[b].Y) - Sizes.TitleHeight;
        return new Rectangle(columns.Left[frame] + shift, above, columns.Right[frame] - columns.Left[frame], frameBottom[levels.RowOf[frame]] - above);
    }

    private DrawnLine[] Draw()
    {
        double[] starts = Attach(static way => way[0], static way => way[1]);
        double[] ends = Attach(static way => way[^1], static way => way[^2]);
        var drawn = new DrawnLine[mesh.Ways.Length];
        for (int i = 0; i < drawn.Length; i++)
        {
            Line line = levels.Lines[i];
            int[] way = mesh.Ways[i];
            var points = new List<Point>();
            if (line.LeavesFrame)
            {
                points.Add(new Point(columns.Middle[way[0]] + shift, frameBottom[levels.RowOf[line.From]]));
            }
            else
            {
                points.Add(new Point(starts[i] + shift, bottom[mesh.Knots[way[0]].Layer]));
            }

            Point? label = null;
            foreach (int knot in way)
            {
                if (mesh.Knots[knot].IsBox)
                {
                    continue;
                }

                (double from, double to) = (top[mesh.Knots[knot].Layer], bottom[mesh.Knots[knot].Layer]);
                points.Add(new Point(columns.Middle[knot] + shift, from));
                points.Add(new Point(columns.Middle[knot] + shift, to));
                label ??= mesh.Knots[knot].Width > 0 ? new Point(columns.Middle[knot] + shift, (from + to) / 2) : null;
            }

            points.Add(new Point(ends[i] + shift, top[mesh.Knots[way[^1]].Layer]));
            if (way[0] == line.To)
            {
                points.Reverse();
            }

            drawn[i] = new DrawnLine(points, label);
        }

        return drawn;
    }

    /// <summary>Where each line touches its box: the lines of a box side by side, in the order of where they lead.</summary>
    private double[] Attach(Func<int[], int> box, Func<int[], int> next)
    {
        double[] places = new double[mesh.Ways.Length];
        foreach (IGrouping<int, int> lines in Enumerable.Range(0, places.Length).GroupBy(i => box(mesh.Ways[i])))
        {
            int[] sorted = [.. lines.OrderBy(i => columns.Middle[next(mesh.Ways[i])])];
            double step = sorted.Length == 1 ? 0 : Math.Min(Sizes.LineGap, (mesh.Knots[lines.Key].Width - Sizes.BoxGap) / (sorted.Length - 1));
            for (int i = 0; i < sorted.Length; i++)
            {
                places[sorted[i]] = columns.Middle[lines.Key] + ((i - ((sorted.Length - 1) / 2.0)) * step);
            }
        }

        return places;
    }
}
