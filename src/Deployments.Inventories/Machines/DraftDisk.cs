namespace Deployments.Inventories.Machines;

/// <summary>One disk as a source describes it.</summary>
/// <param name="Name">The name in the operating system, with or without <c>/dev/</c>; null when unknown.</param>
/// <param name="Bytes">Its size; null when unknown.</param>
/// <param name="Kind">Its kind, when the source states one.</param>
/// <param name="Rotational">True for a disk that turns; proves nothing for a guest's disk.</param>
internal sealed record DraftDisk(string? Name, double? Bytes, string? Kind = null, bool? Rotational = null);
