namespace Deployments.Diagrams.Nodes;

/// <summary>A node as looking up a value needs it: all in one place in memory.</summary>
/// <param name="Values">The values that the decision can take, one bit each.</param>
/// <param name="First">Where the edges of the node start.</param>
/// <param name="Variable">The variable that the node decides, or <see cref="Diagram.Product"/>.</param>
internal readonly record struct DiagramNode(ulong Values, int First, int Variable);
