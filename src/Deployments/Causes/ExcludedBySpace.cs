namespace Deployments.Causes;

/// <summary>The stack is valid, but a condition of the space that it comes from excludes it.</summary>
public sealed record ExcludedBySpace : Cause;
