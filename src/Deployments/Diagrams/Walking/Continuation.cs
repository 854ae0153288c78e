using Deployments.Diagrams.Nodes;

namespace Deployments.Diagrams.Walking;

/// <summary>What is to be walked after a node: the right part of a product, then that of the product around it, and so on. Immutable.</summary>
/// <param name="Node">The next node; <see cref="Diagram.True"/> at the end.</param>
/// <param name="Next">What comes after that; null at the end.</param>
/// <param name="Count">How many solutions all of it has; the largest number when they are more.</param>
/// <param name="Id">Tells it from others of the same space.</param>
internal sealed record Continuation(int Node, Continuation? Next, ulong Count, int Id);
