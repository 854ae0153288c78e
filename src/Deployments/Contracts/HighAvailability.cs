namespace Deployments.Contracts;

/// <summary>The number of machines that tolerates the loss of one.</summary>
/// <param name="Nodes">The least number of machines.</param>
/// <param name="Source">The source of the number.</param>
public sealed record HighAvailability(int Nodes, string Source);
