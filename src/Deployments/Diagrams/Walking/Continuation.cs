using Deployments.Diagrams.Nodes;

namespace Deployments.Diagrams.Walking;

/// <summary>The nodes still to walk after a node: the right part of a product, then that of the enclosing product, and so on. Immutable.</summary>
/// <param name="Node">The next node; <see cref="Diagram.True"/> at the end.</param>
/// <param name="Next">The continuation after that; null at the end.</param>
/// <param name="Count">The number of solutions of all of it, capped at <see cref="ulong.MaxValue"/>.</param>
/// <param name="Id">A number unique within a diagram.</param>
internal sealed record Continuation(int Node, Continuation? Next, ulong Count, int Id);
