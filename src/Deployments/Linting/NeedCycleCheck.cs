using Deployments.Catalogs;
using Deployments.Contracts;
using Deployments.Knowledge;
using Deployments.Vocabulary;
using QuikGraph;
using QuikGraph.Algorithms;

namespace Deployments.Linting;

/// <summary>
/// No component needs itself, directly or through others. What a component provides under a condition rests on that condition, the component does not:
/// the condition may name what needs the component.
/// </summary>
internal sealed class NeedCycleCheck : ILintCheck
{
    public IEnumerable<LintProblem> Run(LintSubject subject)
    {
        if (!subject.Dependencies.ProvidesLate)
        {
            // Whole components have an order, so there is no circle, and the graph library need not be loaded.
            return [];
        }

        AdjacencyGraph<Vertex, SEdge<Vertex>> graph = GraphOf(subject);
        var knots = new Dictionary<Vertex, int>();
        graph.StronglyConnectedComponents(knots);
        int[] sizes = new int[knots.Count];
        foreach (int knot in knots.Values)
        {
            sizes[knot]++;
        }

        if (graph.Vertices.FirstOrDefault(v => sizes[knots[v]] > 1 || graph.ContainsEdge(v, v)) is not { } start)
        {
            return [];
        }

        Vertex[] circle = ShortestFrom(start, graph);
        Component first = subject.Catalog.Find(circle.First(static v => v.Component is not null).Component!.Value)!;
        return
        [
            LintEntry.Of(first).Problem(
                "need-cycle", $"needs go round in a circle: {string.Join(" → ", Words(circle))}",
                "let a bundle provide for itself what it brings along, and need nothing that it provides"),
        ];
    }

    /// <summary>The shortest way from a vertex back to itself, with the vertex at both ends.</summary>
    private static Vertex[] ShortestFrom(Vertex start, AdjacencyGraph<Vertex, SEdge<Vertex>> graph)
    {
        TryFunc<Vertex, IEnumerable<SEdge<Vertex>>> ways = graph.TreeBreadthFirstSearch(start);
        return graph.Edges.Where(e => e.Target == start)
            .Select(last => last.Source == start ? [] : ways(last.Source, out IEnumerable<SEdge<Vertex>>? way) ? way.ToArray() : null)
            .OfType<SEdge<Vertex>[]>().MinBy(static way => way.Length)!
            .Select(static e => e.Target).Prepend(start).Append(start).ToArray();
    }

    /// <summary>The words of a circle; a component that provides something because it works is named once.</summary>
    private static IEnumerable<string> Words(Vertex[] circle)
    {
        for (int i = 0; i < circle.Length; i++)
        {
            bool repeats = i > 0 && circle[i - 1].Provision is not null && circle[i - 1].Component == circle[i].Component;
            if (!repeats)
            {
                yield return circle[i].Capability?.ToString() ?? $"'{circle[i].Component}'";
            }
        }
    }

    private static AdjacencyGraph<Vertex, SEdge<Vertex>> GraphOf(LintSubject subject)
    {
        var graph = new AdjacencyGraph<Vertex, SEdge<Vertex>>(allowParallelEdges: false);
        graph.AddVertexRange(subject.Catalog.Components.Select(static c => new Vertex(c.Id)));
        foreach (Component component in subject.Catalog.Components)
        {
            var works = new Vertex(component.Id);
            foreach (Need need in component.Needs)
            {
                if (need.Severity == Severity.Error)
                {
                    AddSupports(works, need.Condition);
                }
            }

            foreach (Provision provision in component.Provides)
            {
                var provides = new Vertex(component.Id, provision);
                graph.AddVerticesAndEdge(new SEdge<Vertex>(new Vertex(null, null, provision.Capability), provides));
                graph.AddVerticesAndEdge(new SEdge<Vertex>(provides, works));
                AddSupports(provides, provision.When);
            }
        }

        return graph;

        void AddSupports(Vertex source, Condition? condition)
        {
            foreach (Condition leaf in condition?.Leaves() ?? [])
            {
                if (leaf is CapabilityCondition capability)
                {
                    graph.AddVerticesAndEdge(new SEdge<Vertex>(source, new Vertex(null, null, capability.Id)));
                }
                else if (leaf is ComponentCondition other && subject.Catalog.Find(other.Id) is not null)
                {
                    graph.AddVerticesAndEdge(new SEdge<Vertex>(source, new Vertex(other.Id)));
                }
            }
        }
    }

    /// <summary>A component that works, a component that provides something, or a capability.</summary>
    private sealed record Vertex(ComponentId? Component, Provision? Provision = null, CapabilityId? Capability = null);
}
