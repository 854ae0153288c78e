namespace Deployments.Diagrams.Compiling;

/// <summary>When to give an order of the variables up. In numbers of things made, not in time, so that every machine gives up at the same point.</summary>
/// <param name="Nodes">The most nodes of the diagram.</param>
/// <param name="Steps">The most steps: a formula that is made is one, a propagation is four.</param>
internal readonly record struct CompileLimit(int Nodes, long Steps);
