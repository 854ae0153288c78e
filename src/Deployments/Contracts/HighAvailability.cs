namespace Deployments.Contracts;

/// <summary>How many machines survive the loss of one.</summary>
/// <param name="Nodes">The least number of machines.</param>
/// <param name="Source">Where the figure comes from.</param>
public sealed record HighAvailability(int Nodes, string Source);
