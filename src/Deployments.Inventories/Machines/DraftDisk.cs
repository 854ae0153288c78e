namespace Deployments.Inventories.Machines;

/// <summary>One disk as a source describes it.</summary>
/// <param name="Name">The name in the operating system, with or without <c>/dev/</c>; null when unknown.</param>
/// <param name="Bytes">The size in bytes; null when unknown.</param>
/// <param name="Kind">The kind; null when the source states none.</param>
/// <param name="Rotational">True for a spinning disk; means nothing for the disk of a guest.</param>
internal sealed record DraftDisk(string? Name, double? Bytes, string? Kind = null, bool? Rotational = null);
