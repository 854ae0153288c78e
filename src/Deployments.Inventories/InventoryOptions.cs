using Deployments.Catalogs;

namespace Deployments.Inventories;

/// <summary>Options of <see cref="Inventory"/>. Immutable and thread-safe.</summary>
public sealed record InventoryOptions
{
    /// <summary>The largest file to read, in bytes. The default is 256 MiB, enough for ten thousand Kubernetes nodes as <c>kubectl</c> prints them.</summary>
    public long MaximumBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>The catalogue whose features a hardware profile in the library's own format may name; null means the built-in catalogue.</summary>
    public Catalog? Catalog { get; init; }
}
