namespace Deployments.Hardware;

/// <summary>One disk of a machine.</summary>
/// <param name="Kind"><c>nvme</c>, <c>ssd</c>, <c>hdd</c> or another word; null when unknown.</param>
/// <param name="SizeGiB">Size in GiB, 0 or more; null when unknown.</param>
public sealed record Disk(string? Kind, double? SizeGiB);
