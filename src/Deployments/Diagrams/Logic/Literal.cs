namespace Deployments.Diagrams.Logic;

/// <summary>A variable and the set of values that it may take, one bit each.</summary>
internal readonly record struct Literal(int Variable, ulong Values);
