using Deployments.Catalogs;
using Deployments.Contracts;
using Deployments.Dependencies;

namespace Deployments.Reporting;

/// <summary>
/// A graph as pictures have it: numbered nodes in frames, and one arrow for all that a node has from another. What goes for nearly all is left out or drawn
/// once: the architecture, and that a guest's components run in their host.
/// </summary>
internal sealed class GraphDrawing
{
    private GraphDrawing(string title, IReadOnlyList<GraphFrame> frames, IReadOnlyList<GraphArrow> arrows)
    {
        Title = title;
        Frames = frames;
        Arrows = arrows;
    }

    public string Title { get; }

    public IReadOnlyList<GraphFrame> Frames { get; }

    public IReadOnlyList<GraphArrow> Arrows { get; }

    public static GraphDrawing Of(StackDependencies dependencies, Catalog? catalog)
    {
        var names = new Names(catalog ?? Catalog.BuiltIn);
        StackPart[] parts = [.. dependencies.Graph.Vertices.Where(static p => p is not MachineFact { Fact.Kind: HardwareFactKind.Architecture })];
        var numbers = new Dictionary<StackPart, int>();
        var frames = new List<GraphFrame>();
        var frameOf = new Dictionary<string, int>();
        foreach (IGrouping<string, StackPart> group in parts.GroupBy(static p => p.Group))
        {
            frameOf.Add(group.Key, frames.Count);
            GraphNode[] nodes = [.. group.Select(part =>
            {
                numbers.Add(part, numbers.Count);
                return new GraphNode(numbers.Count - 1, names.Of(part), ShapeOf(part));
            })];
            frames.Add(new GraphFrame(frames.Count, group.Key, nodes));
        }

        GraphArrow[] arrows = [.. dependencies.Graph.Edges.Where(e => numbers.ContainsKey(e.Target))
            .GroupBy(e => e.Kind == DependencyKind.Host
                ? (Frame: true, From: frameOf[e.Source.Group], To: numbers[e.Target])
                : (Frame: false, From: numbers[e.Source], To: numbers[e.Target]))
            .OrderBy(static a => a.Key)
            .Select(static a => new GraphArrow(a.Key.From, a.Key.To, Label(a), a.All(static e => e.AnyWouldDo), a.Key.Frame))];
        return new GraphDrawing($"What rests on what in {dependencies.Stack.Name ?? "the stack"}", frames, arrows);
    }

    public static GraphDrawing Of(CatalogGraph catalog)
    {
        var numbers = new Dictionary<CatalogNode, int>();
        GraphNode[] nodes = [.. catalog.Graph.Vertices.Select(node =>
        {
            numbers.Add(node, numbers.Count);
            return new GraphNode(numbers.Count - 1, catalog.NameOf(node), ShapeOf(node.Kind), node == catalog.Center);
        })];
        GraphArrow[] arrows = [.. catalog.Graph.Edges.GroupBy(e => (From: numbers[e.Source], To: numbers[e.Target])).OrderBy(static a => a.Key)
            .Select(static a => new GraphArrow(a.Key.From, a.Key.To, Label(a), a.All(static e => e.IsConditional), false))];
        string title = catalog.Center is null ? "What needs and provides what" : $"What {catalog.NameOf(catalog.Center)} needs and provides";
        return new GraphDrawing(title, [new GraphFrame(0, null, nodes)], arrows);
    }

    /// <summary>What is had, without what the names of the nodes say already; most often something is needed, which needs no word.</summary>
    private static string Label(IEnumerable<Dependency> arrow) => string.Join(", ", arrow
        .Select(static e => e.Target is MachineFact || e.Kind == DependencyKind.Component ? "" : e.Kind == DependencyKind.Host ? "runs in" : e.Label)
        .Where(static l => l.Length > 0).Distinct());

    private static string Label(IEnumerable<CatalogRelation> arrow) => string.Join(", ", arrow.Select(static e => e.Kind switch
    {
        CatalogRelationKind.PassedOnBy => "passed on by",
        CatalogRelationKind.Includes => "includes",
        _ => "",
    }).Where(static l => l.Length > 0));

    private static GraphShape ShapeOf(StackPart part) => part switch
    {
        PlacedWorkload => GraphShape.Workload,
        MachineFact => GraphShape.Hardware,
        _ => GraphShape.Component,
    };

    private static GraphShape ShapeOf(CatalogNodeKind kind) => kind switch
    {
        CatalogNodeKind.Capability => GraphShape.Capability,
        CatalogNodeKind.Workload => GraphShape.Workload,
        CatalogNodeKind.Hardware => GraphShape.Hardware,
        CatalogNodeKind.Claim => GraphShape.Claim,
        _ => GraphShape.Component,
    };
}
