namespace Deployments.Contracts;

/// <summary>The hardware that a component itself needs. Null values are not stated.</summary>
/// <param name="MemoryGiB">GiB of memory on every machine.</param>
/// <param name="Cores">Cores on every machine.</param>
/// <param name="DiskGiB">GiB of disk on every machine.</param>
/// <param name="Nodes">The least number of machines.</param>
/// <param name="Source">The source of the numbers.</param>
public sealed record Minimum(double? MemoryGiB, double? Cores, double? DiskGiB, int? Nodes, string Source);
