using Deployments.Collections;
using QuikGraph;
using QuikGraph.Algorithms;

namespace Deployments.Dependencies;

/// <summary>Puts the parts of a stack into layers; those that rest on each other count as one.</summary>
internal static class BringUpOrder
{
    public static ValueList<OrderStep> Of(BidirectionalGraph<StackPart, Dependency> graph)
    {
        var knotOf = new Dictionary<StackPart, int>();
        graph.StronglyConnectedComponents(knotOf);
        ILookup<int, StackPart> knots = graph.Vertices.ToLookup(v => knotOf[v]);
        var condensed = new AdjacencyGraph<int, SEdge<int>>(allowParallelEdges: false);
        condensed.AddVertexRange(knots.Select(static k => k.Key));
        condensed.AddEdgeRange(graph.Edges.Where(e => knotOf[e.Source] != knotOf[e.Target]).Select(e => new SEdge<int>(knotOf[e.Source], knotOf[e.Target])));

        // A hardware fact is there from the start; what rests on nothing else is in the first step.
        var steps = new Dictionary<int, int>();
        foreach (int knot in condensed.TopologicalSort().Reverse())
        {
            int below = condensed.OutEdges(knot).Select(e => steps[e.Target]).DefaultIfEmpty(0).Max();
            steps[knot] = knots[knot].First() is MachineFact ? 0 : below + 1;
        }

        return graph.Vertices.Where(static v => v is not MachineFact).GroupBy(v => steps[knotOf[v]]).OrderBy(static s => s.Key).Select(step => new OrderStep(
            step.ToValueList(),
            step.GroupBy(v => knotOf[v]).Where(static k => k.Count() > 1).Select(static k => k.ToValueList()).ToValueList())).ToValueList();
    }
}
