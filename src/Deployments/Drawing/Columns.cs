namespace Deployments.Drawing;

/// <summary>
/// Finds the middle of each knot: in a block near its neighbours in the layers above and below, and then the blocks of each row beside each other, near
/// those that their lines lead to.
/// </summary>
internal sealed class Columns
{
    private const int Turns = 30;

    private readonly Mesh mesh;
    private readonly double[] titleWidths;
    private readonly List<int>[] neighbours;

    public Columns(Mesh mesh, double[] places, double[] titleWidths)
    {
        this.mesh = mesh;
        this.titleWidths = titleWidths;
        Middle = new double[mesh.Knots.Count];
        Left = new double[mesh.Blocks];
        Right = new double[mesh.Blocks];
        neighbours = [.. mesh.Knots.Select(static _ => new List<int>())];
        foreach ((int upper, int lower) in mesh.Steps())
        {
            neighbours[upper].Add(lower);
            neighbours[lower].Add(upper);
        }

        List<int>[] segments = [.. mesh.Layers.SelectMany(l => l.GroupBy(k => mesh.Knots[k].Block).Select(static s => s.ToList()))];
        Array.ForEach(segments, Pack);
        for (int turn = 0; turn < Turns; turn++)
        {
            for (int i = 0; i < segments.Length; i++)
            {
                Relax(segments[turn % 2 == 0 ? i : segments.Length - 1 - i]);
            }
        }

        Straighten(segments);
        for (int block = 0; block < mesh.Blocks; block++)
        {
            Measure(block);
        }

        PlaceBlocks(places);
    }

    /// <summary>The middle of each knot.</summary>
    public double[] Middle { get; }

    /// <summary>The left edge of each block.</summary>
    public double[] Left { get; }

    /// <summary>The right edge of each block.</summary>
    public double[] Right { get; }

    private bool IsFrame(int block) => block < titleWidths.Length;

    private void Pack(List<int> segment)
    {
        double[] gaps = Gaps(segment);
        double start = -gaps.Sum() / 2;
        for (int i = 0; i < segment.Count; i++)
        {
            start += i == 0 ? 0 : gaps[i - 1];
            Middle[segment[i]] = start;
        }
    }

    private void Relax(List<int> segment)
    {
        double[] wanted = [.. segment.Select(k => neighbours[k].Where(n => mesh.Knots[n].Block == mesh.Knots[k].Block)
            .Select(n => Middle[n]).DefaultIfEmpty(Middle[k]).Average())];
        double[] weights = [.. segment.Select(k => mesh.Knots[k].IsBox ? 1.0 : 3.0)];
        double[] found = Spread.Apart(wanted, weights, Gaps(segment));
        for (int i = 0; i < segment.Count; i++)
        {
            Middle[segment[i]] = found[i];
        }
    }

    /// <summary>Puts the bends of a line below each other, from the top down and back up, where there is room; boxes give way a little.</summary>
    private void Straighten(List<int>[] segments)
    {
        for (int turn = 0; turn < 6; turn++)
        {
            bool down = turn % 2 == 0;
            for (int i = 0; i < segments.Length; i++)
            {
                List<int> segment = segments[down ? segments.Length - 1 - i : i];
                double[] wanted = [.. segment.Select(k => mesh.Knots[k].IsBox ? Middle[k] : neighbours[k]
                    .Where(n => !mesh.Knots[n].IsBox && mesh.Knots[n].Block == mesh.Knots[k].Block && mesh.Knots[n].Layer > mesh.Knots[k].Layer == down)
                    .Select(n => Middle[n]).DefaultIfEmpty(Middle[k]).First())];
                double[] found = Spread.Apart(wanted, [.. segment.Select(k => mesh.Knots[k].IsBox ? 2.0 : 8.0)], Gaps(segment));
                for (int j = 0; j < segment.Count; j++)
                {
                    Middle[segment[j]] = found[j];
                }
            }
        }
    }

    /// <summary>The least distances between the middles of neighbours.</summary>
    private double[] Gaps(List<int> segment) => [.. segment.Zip(segment.Skip(1), (a, b) =>
        ((mesh.Knots[a].Width + mesh.Knots[b].Width) / 2) + (mesh.Knots[a].IsBox && mesh.Knots[b].IsBox ? Sizes.BoxGap : Sizes.LineGap))];

    private void Measure(int block)
    {
        double padding = IsFrame(block) ? Sizes.Padding : 0;
        int[] members = [.. Enumerable.Range(0, mesh.Knots.Count).Where(k => mesh.Knots[k].Block == block)];
        Left[block] = members.Select(k => Middle[k] - (mesh.Knots[k].Width / 2)).DefaultIfEmpty(0).Min() - padding;
        Right[block] = members.Select(k => Middle[k] + (mesh.Knots[k].Width / 2)).DefaultIfEmpty(0).Max() + padding;
        double missing = IsFrame(block) ? titleWidths[block] + (2 * padding) - (Right[block] - Left[block]) : 0;
        if (missing > 0)
        {
            Left[block] -= missing / 2;
            Right[block] += missing / 2;
        }
    }

    private void PlaceBlocks(double[] places)
    {
        (int Upper, int Lower)[] links = [.. mesh.Steps().Where(s => mesh.Knots[s.Upper].Block != mesh.Knots[s.Lower].Block)];
        int[][] rows = [.. Enumerable.Range(0, mesh.Blocks).GroupBy(mesh.RowOf).OrderBy(static r => r.Key).Select(static r => r.ToArray())];
        for (int turn = 0; turn < Turns; turn++)
        {
            foreach (int[] row in turn % 2 == 0 ? rows : rows.Reverse())
            {
                PlaceRow([.. row.OrderBy(b => places[b])], links);
            }
        }
    }

    private void PlaceRow(int[] row, (int Upper, int Lower)[] links)
    {
        double[] middles = [.. row.Select(b => (Left[b] + Right[b]) / 2)];
        double[] wanted = [.. row.Select((b, i) => middles[i] + links
            .Where(l => mesh.Knots[l.Upper].Block == b || mesh.Knots[l.Lower].Block == b)
            .Select(l => mesh.Knots[l.Upper].Block == b ? Middle[l.Lower] - Middle[l.Upper] : Middle[l.Upper] - Middle[l.Lower])
            .DefaultIfEmpty(0).Average())];
        double[] gaps = [.. row.Zip(row.Skip(1), (a, b) =>
            ((Right[a] - Left[a] + Right[b] - Left[b]) / 2) + (IsFrame(a) || IsFrame(b) ? Sizes.Margin : Sizes.LineGap))];
        double[] found = Spread.Apart(wanted, [.. row.Select(b => IsFrame(b) ? 4.0 : 1.0)], gaps);
        for (int i = 0; i < row.Length; i++)
        {
            Move(row[i], found[i] - middles[i]);
        }
    }

    private void Move(int block, double by)
    {
        Left[block] += by;
        Right[block] += by;
        for (int knot = 0; knot < Middle.Length; knot++)
        {
            Middle[knot] += mesh.Knots[knot].Block == block ? by : 0;
        }
    }
}
