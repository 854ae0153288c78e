using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Knowledge;
using Deployments.Vocabulary;
using QuikGraph;
using QuikGraph.Algorithms.Search;

namespace Deployments.Dependencies;

/// <summary>
/// What the components of a catalogue need, provide and claim: a graph of QuikGraph, to which all of its algorithms apply. Immutable and thread-safe.
/// </summary>
/// <remarks>Advice and processor architectures are left out.</remarks>
public sealed class CatalogGraph
{
    private readonly BidirectionalGraph<CatalogNode, CatalogRelation> graph;

    private CatalogGraph(Catalog catalog, BidirectionalGraph<CatalogNode, CatalogRelation> graph, CatalogNode? center = null)
    {
        Catalog = catalog;
        Center = center;
        this.graph = graph;
    }

    /// <summary>The catalogue.</summary>
    public Catalog Catalog { get; }

    /// <summary>The entry that this part of the graph was taken around; null for the whole.</summary>
    public CatalogNode? Center { get; }

    /// <summary>The graph. An edge leads from what rests on something to what it rests on.</summary>
    public IBidirectionalGraph<CatalogNode, CatalogRelation> Graph => graph;

    /// <summary>Makes the graph of a catalogue. Linear in its size.</summary>
    /// <param name="catalog">The knowledge; null for <see cref="Catalog.BuiltIn"/>.</param>
    /// <returns>The graph of all entries.</returns>
    public static CatalogGraph Of(Catalog? catalog = null)
    {
        catalog ??= Catalog.BuiltIn;
        return new CatalogGraph(catalog, new RelationFinder(catalog).Find());
    }

    /// <summary>The entries that a text names.</summary>
    /// <param name="name">An id, a name or an alias; case and punctuation do not matter.</param>
    /// <returns>The entries; empty when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public ValueList<CatalogNode> Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        string normalized = NameIndex.Normalize(name);
        ComponentId? component = Catalog.FindByName(name)?.Id;
        return graph.Vertices.Where(n => n.Kind == CatalogNodeKind.Component
            ? n.Id == component?.Value
            : NameIndex.Normalize(n.Id) == normalized || NameIndex.Normalize(NameOf(n)) == normalized).ToValueList();
    }

    /// <summary>The part of the graph around an entry: all that it rests on, and all that rests on it, within some steps.</summary>
    /// <param name="node">The entry.</param>
    /// <param name="depth">The number of steps in each direction; from a component by a capability to its providers are two.</param>
    /// <returns>The entries within reach, with all relations on the ways to them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="node"/> is null.</exception>
    /// <exception cref="ArgumentException">The graph has no such entry.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="depth"/> is negative.</exception>
    public CatalogGraph Around(CatalogNode node, int depth)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentOutOfRangeException.ThrowIfNegative(depth);
        if (!graph.ContainsVertex(node))
        {
            throw new ArgumentException($"the catalogue has no {node.Id}", nameof(node));
        }

        var near = new BidirectionalGraph<CatalogNode, CatalogRelation>(allowParallelEdges: true);
        near.AddVertex(node);
        Dictionary<CatalogNode, int> down = Distances(graph, node);
        near.AddVerticesAndEdgeRange(graph.Edges.Where(e => down.TryGetValue(e.Source, out int d) && d < depth));
        Dictionary<CatalogNode, int> up = Distances(new ReversedBidirectionalGraph<CatalogNode, CatalogRelation>(graph), node);
        near.AddVerticesAndEdgeRange(graph.Edges.Where(e => up.TryGetValue(e.Target, out int d) && d < depth && !near.ContainsEdge(e)));
        return new CatalogGraph(Catalog, near, node);
    }

    /// <summary>The display name of an entry.</summary>
    /// <param name="node">The entry.</param>
    /// <returns>Its name; its id where it has none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="node"/> is null.</exception>
    public string NameOf(CatalogNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return node.Kind switch
        {
            CatalogNodeKind.Component => Catalog.Find(new ComponentId(node.Id))?.Name,
            CatalogNodeKind.Capability or CatalogNodeKind.Workload => Catalog.Find(new CapabilityId(node.Id))?.Name,
            CatalogNodeKind.Claim => Catalog.Claims.FirstOrDefault(c => c.Id.Value == node.Id)?.Name,
            _ => Catalog.Features.FirstOrDefault(f => f.Id.Value == node.Id)?.Name,
        } ?? node.Id;
    }

    /// <summary>The number of steps to each entry within reach.</summary>
    private static Dictionary<CatalogNode, int> Distances<TEdge>(IVertexListGraph<CatalogNode, TEdge> graph, CatalogNode root)
        where TEdge : IEdge<CatalogNode>
    {
        var distances = new Dictionary<CatalogNode, int> { [root] = 0 };
        var search = new BreadthFirstSearchAlgorithm<CatalogNode, TEdge>(graph);
        search.TreeEdge += edge => distances[edge.Target] = distances[edge.Source] + 1;
        search.Compute(root);
        return distances;
    }
}
