namespace Deployments.Hardware;

/// <summary>One disk of a machine.</summary>
/// <param name="Kind"><c>nvme</c>, <c>ssd</c>, <c>hdd</c> or another word; null when unknown.</param>
/// <param name="SizeGiB">Size in GiB, 0 or more; null when unknown.</param>
public sealed record Disk(string? Kind, double? SizeGiB)
{
    private static readonly (string Start, string Kind)[] DeviceNames =
        [("nvme", "nvme"), ("vd", "virtual"), ("xvd", "virtual"), ("mmcblk", "mmc"), ("dasd", "dasd"), ("pmem", "pmem")];

    /// <summary>The kind of disk that Linux gives such a device name to.</summary>
    /// <param name="name">The name without <c>/dev/</c>, such as <c>nvme0n1</c>.</param>
    /// <returns>The kind; null when the name does not tell, as <c>sda</c> does not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public static string? KindOfDevice(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        foreach ((string start, string kind) in DeviceNames)
        {
            if (name.StartsWith(start, StringComparison.Ordinal))
            {
                return kind;
            }
        }

        return null;
    }
}
