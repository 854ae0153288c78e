using QuikGraph;

namespace Deployments.Dependencies;

/// <summary>An edge of the catalogue's graph, from what rests on something to what it rests on. Immutable.</summary>
/// <param name="Source">What rests on the other.</param>
/// <param name="Target">What it rests on.</param>
/// <param name="Kind">How.</param>
/// <param name="IsConditional">True when it does so only sometimes: something else would do as well, or it holds under a condition.</param>
public sealed record CatalogRelation(CatalogNode Source, CatalogNode Target, CatalogRelationKind Kind, bool IsConditional) : IEdge<CatalogNode>;
