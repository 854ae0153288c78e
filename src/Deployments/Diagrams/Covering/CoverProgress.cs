namespace Deployments.Diagrams.Covering;

/// <summary>The state of a search for a covering array.</summary>
/// <param name="Rows">The rows made so far; while the search looks for fewer, the fewest that cover everything.</param>
/// <param name="Open">The tuples that no row has yet.</param>
public readonly record struct CoverProgress(int Rows, long Open);
