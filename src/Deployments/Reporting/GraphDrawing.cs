using Deployments.Catalogs;
using Deployments.Dependencies;

namespace Deployments.Reporting;

/// <summary>The dependencies of a stack as a picture has them: numbered nodes by group, and one arrow for all that a part has from another.</summary>
internal sealed class GraphDrawing
{
    public GraphDrawing(StackDependencies dependencies, Catalog catalog)
    {
        var names = new Names(catalog);
        GraphNode[] nodes = [.. dependencies.Graph.Vertices.Select((part, i) => new GraphNode(i, part, names.Of(part)))];
        var numbers = nodes.ToDictionary(static n => n.Part, static n => n.Number);
        Groups = [.. nodes.GroupBy(static n => n.Part.Group)];
        Arrows = [.. dependencies.Graph.Edges.GroupBy(e => (From: numbers[e.Source], To: numbers[e.Target])).OrderBy(static a => a.Key).Select(static arrow =>
            new GraphArrow(arrow.Key.From, arrow.Key.To, Label(arrow), arrow.All(static e => e.AnyWouldDo)))];
    }

    public IReadOnlyList<IGrouping<string, GraphNode>> Groups { get; }

    public IReadOnlyList<GraphArrow> Arrows { get; }

    /// <summary>What is had, without what the names of the nodes say already.</summary>
    private static string Label(IEnumerable<Dependency> arrow) => string.Join(", ", arrow
        .Select(static e => e.Target is MachineFact || e.Kind == DependencyKind.Component ? "needs" : e.Kind == DependencyKind.Host ? "runs in" : e.Label)
        .Distinct());
}
