namespace Deployments.Pict;

/// <summary>Parameters that are combined among themselves first; each of their combinations then counts as one value. Immutable.</summary>
/// <param name="Parameters">The parameters, ascending.</param>
/// <param name="Strength">How many of them must meet in every possible way; null for the strength of the whole.</param>
internal sealed record PictSubModel(int[] Parameters, int? Strength);
