namespace Deployments.Drawing;

/// <summary>
/// The boxes, and for every level that a line passes a bend of it. Layer 2l + 1 holds the boxes of level l and layer 2l the labels below them; the line's
/// first bend bears its label.
/// </summary>
internal sealed class Mesh
{
    private readonly IReadOnlyList<Box> boxes;
    private readonly Levels levels;
    private readonly List<Knot> knots = [];

    public Mesh(IReadOnlyList<Box> boxes, Levels levels)
    {
        this.boxes = boxes;
        this.levels = levels;
        Blocks = levels.RowOf.Length;
        Layers = [.. Enumerable.Range(0, (2 * levels.Bases[^1]) + 1).Select(static _ => new List<int>())];
        for (int box = 0; box < boxes.Count; box++)
        {
            Add(new Knot((2 * levels.Of[box]) + 1, boxes[box].Width, boxes[box].Frame, IsBox: true));
        }

        Ways = [.. levels.Lines.Select(WayOf)];
    }

    /// <summary>The boxes by their numbers, then the bends.</summary>
    public IReadOnlyList<Knot> Knots => knots;

    /// <summary>The knots of each layer from left to right, from the ground up.</summary>
    public List<int>[] Layers { get; }

    /// <summary>The knots of each line from the top down, with the boxes at its ends.</summary>
    public int[][] Ways { get; }

    /// <summary>The number of blocks: the frames, and then one for each line that passes a row of frames.</summary>
    public int Blocks { get; private set; }

    /// <summary>The row of each block.</summary>
    public int RowOf(int block) => block < levels.RowOf.Length ? levels.RowOf[block] : RowAt(knots.First(k => k.Block == block).Layer);

    /// <summary>The pairs of knots that lie next to each other on a line, upper one first; of no more than one layer apart.</summary>
    public IEnumerable<(int Upper, int Lower)> Steps() => Ways.SelectMany(static w => w.Zip(w.Skip(1)));

    private int[] WayOf(Line line)
    {
        int fromFrame = levels.FrameFrom(line);
        int toFrame = boxes[line.To].Frame;
        var way = new List<int>();
        int top = line.LeavesFrame ? (2 * levels.Bases[levels.RowOf[fromFrame]]) + 1 : (2 * levels.Of[line.From]) + 1;
        int bottom = (2 * levels.Of[line.To]) + 1;
        bool down = top > bottom;
        int upperFrame = down ? fromFrame : toFrame;
        int lowerFrame = down ? toFrame : fromFrame;
        (top, bottom) = (Math.Max(top, bottom), Math.Min(top, bottom));
        if (!line.LeavesFrame)
        {
            way.Add(down ? line.From : line.To);
        }

        int lane = -1;
        int laneRow = -1;
        for (int layer = top - 1; layer > bottom; layer--)
        {
            int row = RowAt(layer);
            if (row != laneRow)
            {
                laneRow = row;
                lane = row == levels.RowOf[upperFrame] ? upperFrame : row == levels.RowOf[lowerFrame] ? lowerFrame : Blocks++;
            }

            way.Add(Add(new Knot(layer, layer == top - 1 ? line.LabelWidth : 0, lane, IsBox: false)));
        }

        way.Add(down ? line.To : line.From);
        return [.. way];
    }

    private int RowAt(int layer)
    {
        int row = 0;
        while (layer / 2 >= levels.Bases[row + 1])
        {
            row++;
        }

        return row;
    }

    private int Add(Knot knot)
    {
        knots.Add(knot);
        Layers[knot.Layer].Add(knots.Count - 1);
        return knots.Count - 1;
    }
}
