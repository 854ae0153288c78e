using QuikGraph;
using QuikGraph.Algorithms;
using QuikGraph.Algorithms.Search;

namespace Deployments.Drawing;

/// <summary>
/// The level of each box, counted from the ground: a line leads down, from frames above to frames below and within them, except where lines form a
/// circle. Every row of frames stands on a level without boxes, for the lines that leave it.
/// </summary>
internal sealed class Levels
{
    private readonly IReadOnlyList<Box> boxes;

    public Levels(IReadOnlyList<Box> boxes, IReadOnlyList<Line> lines, int frames)
    {
        this.boxes = boxes;
        RowOf = Heights(Frames(lines, frames), static _ => 0);
        Lines = [.. lines.Select(l => l.LeavesFrame && RowOf[l.From] <= RowOf[boxes[l.To].Frame]
            ? l with { From = Enumerable.Range(0, boxes.Count).First(b => boxes[b].Frame == l.From), LeavesFrame = false }
            : l)];
        var inside = new BidirectionalGraph<int, SEdge<int>>(allowParallelEdges: false);
        inside.AddVertexRange(Enumerable.Range(0, boxes.Count));
        inside.AddEdgeRange(Lines.Where(l => !l.LeavesFrame && l.From != l.To && boxes[l.From].Frame == boxes[l.To].Frame)
            .Select(static l => new SEdge<int>(l.From, l.To)));
        int[] inner = Heights(inside, HasGround);
        for (int frame = 0; frame < frames; frame++)
        {
            Fold(inner, frame);
        }

        int rows = frames == 0 ? 0 : RowOf.Max() + 1;
        Bases = new int[rows + 1];
        for (int row = 0; row < rows; row++)
        {
            int highest = Enumerable.Range(0, boxes.Count).Where(b => RowOf[boxes[b].Frame] == row).Select(b => inner[b]).DefaultIfEmpty(0).Max();
            Bases[row + 1] = Bases[row] + highest + 2;
        }

        Of = [.. inner.Select((level, box) => Bases[RowOf[boxes[box].Frame]] + 1 + level)];
    }

    /// <summary>The lines; one that would leave its frame upward begins at a box of it.</summary>
    public IReadOnlyList<Line> Lines { get; }

    /// <summary>The level of each box.</summary>
    public int[] Of { get; }

    /// <summary>The row of each frame, counted from the ground.</summary>
    public int[] RowOf { get; }

    /// <summary>The level without boxes below each row, and at last the number of levels.</summary>
    public int[] Bases { get; }

    public int FrameFrom(Line line) => line.LeavesFrame ? line.From : boxes[line.From].Frame;

    private int HasGround(int box) => !boxes[box].IsGround && boxes.Any(b => b.IsGround && b.Frame == boxes[box].Frame) ? 1 : 0;

    /// <summary>Which frame stands above which: guests above their hosts, and else as most lines lead, as far as there is no circle.</summary>
    private BidirectionalGraph<int, SEdge<int>> Frames(IReadOnlyList<Line> lines, int frames)
    {
        var graph = new BidirectionalGraph<int, SEdge<int>>(allowParallelEdges: false);
        graph.AddVertexRange(Enumerable.Range(0, frames));
        foreach (IGrouping<(int Upper, int Lower), Line> between in lines.GroupBy(l => (FrameFrom(l), boxes[l.To].Frame))
            .OrderByDescending(static b => b.Count(static l => l.LeavesFrame)).ThenByDescending(static b => b.Count(static l => !l.IsWeak)))
        {
            if (!graph.TreeBreadthFirstSearch(between.Key.Lower)(between.Key.Upper, out _))
            {
                graph.AddEdge(new SEdge<int>(between.Key.Upper, between.Key.Lower));
            }
        }

        return graph;
    }

    /// <summary>The length of the longest way down from each vertex; the lines that close a circle do not count.</summary>
    private static int[] Heights(BidirectionalGraph<int, SEdge<int>> graph, Func<int, int> least)
    {
        var closing = new List<SEdge<int>>();
        var search = new DepthFirstSearchAlgorithm<int, SEdge<int>>(graph);
        search.BackEdge += closing.Add;
        search.Compute();
        closing.ForEach(edge => graph.RemoveEdge(edge));
        int[] heights = new int[graph.VertexCount];
        foreach (int vertex in graph.TopologicalSort().Reverse())
        {
            heights[vertex] = graph.OutEdges(vertex).Select(e => heights[e.Target] + 1).DefaultIfEmpty(0).Max();
            heights[vertex] = Math.Max(heights[vertex], least(vertex));
        }

        return heights;
    }

    /// <summary>Splits the levels of a frame that are too wide.</summary>
    private void Fold(int[] inner, int frame)
    {
        int added = 0;
        foreach (IGrouping<int, int> level in Enumerable.Range(0, boxes.Count).Where(b => boxes[b].Frame == frame)
            .GroupBy(b => inner[b]).OrderBy(static l => l.Key).ToArray())
        {
            int[] members = [.. level];
            double total = members.Sum(b => boxes[b].Width + Sizes.BoxGap);
            int parts = (int)Math.Ceiling(total / Sizes.LevelWidth);
            double share = total / parts;
            double width = 0;
            foreach (int box in members)
            {
                inner[box] = level.Key + added + Math.Min(parts - 1, (int)(width / share));
                width += boxes[box].Width + Sizes.BoxGap;
            }

            added += parts - 1;
        }
    }
}
