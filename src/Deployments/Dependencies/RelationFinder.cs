using Deployments.Catalogs;
using Deployments.Contracts;
using Deployments.Knowledge;
using Deployments.Vocabulary;
using QuikGraph;

namespace Deployments.Dependencies;

/// <summary>Reads from the contracts of a catalogue what its entries have to do with each other.</summary>
internal sealed class RelationFinder
{
    private readonly Catalog catalog;
    private readonly HashSet<string> workloads;
    private readonly BidirectionalGraph<CatalogNode, CatalogRelation> graph = new(allowParallelEdges: true);
    private readonly Dictionary<(CatalogNode Source, CatalogNode Target, CatalogRelationKind Kind), bool> relations = [];

    public RelationFinder(Catalog catalog)
    {
        this.catalog = catalog;
        workloads = [.. catalog.Workloads.SelectMany(static w => w.Under.Select(static u => u.Value).Prepend(w.Capability)).Select(static c => c.Value)];
    }

    public BidirectionalGraph<CatalogNode, CatalogRelation> Find()
    {
        graph.AddVertexRange(catalog.Components.Select(static c => NodeOf(c.Id)));
        graph.AddVertexRange(catalog.Capabilities.Select(c => NodeOf(c.Id)));
        graph.AddVertexRange(catalog.Features.Select(static f => NodeOf(HardwareFact.Of(f.Id))));
        graph.AddVertexRange(catalog.Claims.Select(static c => new CatalogNode(CatalogNodeKind.Claim, c.Id.Value)));
        foreach (Component component in catalog.Components)
        {
            AddComponent(component, NodeOf(component.Id));
        }

        graph.AddVerticesAndEdgeRange(relations.Select(static r => new CatalogRelation(r.Key.Source, r.Key.Target, r.Key.Kind, r.Value)));
        return graph;
    }

    private void AddComponent(Component component, CatalogNode node)
    {
        foreach (Need need in component.Needs)
        {
            if (need.Severity == Severity.Error)
            {
                AddNeed(node, need.Condition, false);
            }
        }

        foreach (Provision provision in component.Provides)
        {
            Add(NodeOf(provision.Capability), node, CatalogRelationKind.ProvidedBy, provision.When is not null);
            AddNeed(node, provision.When, true);
        }

        foreach (GuestProvision provision in component.Guests?.Provides ?? [])
        {
            Add(NodeOf(HardwareFact.Of(provision.Feature)), node, CatalogRelationKind.PassedOnBy, provision.When is not null);
            AddNeed(node, provision.When, true);
        }

        foreach (ClaimId claim in component.Claims)
        {
            Add(node, new CatalogNode(CatalogNodeKind.Claim, claim.Value), CatalogRelationKind.Claims, false);
        }

        foreach (ComponentId part in component.Includes)
        {
            Add(node, NodeOf(part), CatalogRelationKind.Includes, false);
        }
    }

    private void AddNeed(CatalogNode node, Condition? condition, bool conditional)
    {
        switch (condition)
        {
            case null or ArchitectureCondition:
                break;
            case AllCondition all:
                foreach (Condition part in all.Parts)
                {
                    AddNeed(node, part, conditional);
                }

                break;
            case AtLeastCondition some:
                foreach (Condition part in some.Parts)
                {
                    AddNeed(node, part, conditional || some.Count < some.Parts.Count);
                }

                break;
            default:
                Add(node, condition switch
                {
                    CapabilityCondition c => NodeOf(c.Id),
                    ComponentCondition c => NodeOf(c.Id),
                    _ => NodeOf(HardwareFact.Of(condition)),
                }, CatalogRelationKind.Needs, conditional);
                break;
        }
    }

    /// <summary>Adds a relation; one that holds always outweighs one that holds sometimes.</summary>
    private void Add(CatalogNode source, CatalogNode target, CatalogRelationKind kind, bool conditional)
    {
        if (source != target)
        {
            relations[(source, target, kind)] = conditional && relations.GetValueOrDefault((source, target, kind), true);
        }
    }

    private static CatalogNode NodeOf(ComponentId id) => new(CatalogNodeKind.Component, id.Value);

    private static CatalogNode NodeOf(HardwareFact fact) => new(CatalogNodeKind.Hardware, fact.ToString());

    private CatalogNode NodeOf(CapabilityId id) =>
        new(workloads.Contains(id.Value) ? CatalogNodeKind.Workload : CatalogNodeKind.Capability, id.Value);
}
