namespace Deployments.Diagrams.Nodes;

/// <summary>A node as lookups need it, packed for the cache.</summary>
/// <param name="Values">The values that the decision can take, one bit each.</param>
/// <param name="First">The index of its first edge.</param>
/// <param name="Variable">The variable that the node decides, or <see cref="Diagram.Product"/>.</param>
internal readonly record struct DiagramNode(ulong Values, int First, int Variable);
