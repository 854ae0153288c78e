namespace Deployments.Diagrams.Logic;

/// <summary>Says that a variable takes one of a set of values.</summary>
internal readonly record struct Literal(int Variable, ulong Values);
