namespace Deployments.Causes;

/// <summary>Something that the stack rests on is not known.</summary>
public sealed record FactsUnknown : Cause;
