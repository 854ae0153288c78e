using Deployments.Catalogs;
using Deployments.Contracts;
using Deployments.Dependencies;
using Deployments.Vocabulary;
using QuikGraph;
using QuikGraph.Algorithms;

namespace Deployments.Tests.Dependencies;

/// <summary>The catalogue as a graph.</summary>
[TestFixture]
internal sealed class CatalogGraphTests
{
    private static readonly CatalogGraph All = CatalogGraph.Of();

    [Test]
    public void Of_TheBuiltInCatalogue_HasEveryEntryAndRelation()
    {
        Assert.That(All.Graph.Vertices.Count(v => v.Kind == CatalogNodeKind.Component), Is.EqualTo(Catalog.BuiltIn.Components.Count));
        Assert.That(
            All.Graph.Vertices.Count(v => v.Kind is CatalogNodeKind.Capability or CatalogNodeKind.Workload), Is.EqualTo(Catalog.BuiltIn.Capabilities.Count));
        Assert.That(
            All.Graph.Edges.Count(e => e.Kind == CatalogRelationKind.ProvidedBy),
            Is.EqualTo(Catalog.BuiltIn.Components.Sum(c => c.Provides.Select(p => p.Capability).Distinct().Count())));
        Assert.That(All.Graph.Edges.Where(e => e.Kind == CatalogRelationKind.Needs && !e.IsConditional).Select(e => (e.Source.Id, e.Target.Id)), Is.SupersetOf(
            Catalog.BuiltIn.Components.SelectMany(c => c.Needs.Where(n => n.Severity == Severity.Error && n.Condition is CapabilityCondition)
                .Select(n => (c.Id.Value, ((CapabilityCondition)n.Condition).Id.Value)))));
    }

    [TestCase("kubevirt", 1)]
    [TestCase("kubevirt", 3)]
    [TestCase("linux-kernel", 2)]
    public void Around_AName_HasWhatIsWithinReachInEitherDirection(string name, int depth)
    {
        CatalogNode center = All.Named(name)[0];
        var down = All.Graph.ShortestPathsDijkstra(static _ => 1, center);
        var up = new ReversedBidirectionalGraph<CatalogNode, CatalogRelation>(All.Graph).ShortestPathsDijkstra(static _ => 1, center);
        CatalogGraph near = All.Around(center, depth);
        Assert.That(near.Center, Is.EqualTo(center));
        Assert.That(near.Graph.Vertices, Is.EquivalentTo(All.Graph.Vertices.Where(v =>
            v == center
            || (down(v, out var needed) && needed.Count() <= depth)
            || (up(v, out var needing) && needing.Count() <= depth))));
    }

    [Test]
    public void Around_WithDepthZero_IsTheEntryAlone() => Assert.That(All.Around(All.Named("KVM")[0], 0).Graph.VertexCount, Is.EqualTo(1));

    [TestCase("KubeVirt", "kubevirt")]
    [TestCase("Huge pages", "hugepages")]
    [TestCase("nothing at all", "")]
    public void Named_FindsEntriesByNameAndId(string name, string id) =>
        Assert.That(All.Named(name).Select(n => n.Id).Distinct(), Is.EqualTo(id.Length == 0 ? [] : new[] { id }));

    [Test]
    public void Around_AnEntryOfElsewhere_IsRefused() => Assert.That(
        () => All.Around(new CatalogNode(CatalogNodeKind.Component, "nowhere"), 1), Throws.ArgumentException.With.Message.Contains("nowhere"));
}
