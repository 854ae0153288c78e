namespace Deployments.Dependencies;

/// <summary>A vertex of the catalogue's graph. Immutable; equal when its members are equal.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">The id, or the name of a hardware fact.</param>
public sealed record CatalogNode(CatalogNodeKind Kind, string Id);
