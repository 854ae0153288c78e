namespace Deployments.Inventories.Machines;

/// <summary>One disk as a source describes it.</summary>
/// <param name="Name">What the operating system calls it, with or without <c>/dev/</c>; null when unknown.</param>
/// <param name="Bytes">Its size; null when unknown.</param>
/// <param name="Kind">Its kind, when the source states one.</param>
/// <param name="Rotational">Whether it turns; of a guest's disks that says nothing.</param>
internal sealed record DraftDisk(string? Name, double? Bytes, string? Kind = null, bool? Rotational = null);
