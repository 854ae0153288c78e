using Deployments.Catalogs;

namespace Deployments.Inventories;

/// <summary>Options of <see cref="Inventory"/>. Immutable and thread-safe.</summary>
public sealed record InventoryOptions
{
    /// <summary>The largest file that is read, in bytes: 256 MiB, which holds a list of ten thousand Kubernetes nodes as <c>kubectl</c> prints it.</summary>
    public long MaximumBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>The catalogue that knows the features which a hardware profile of the library's own form may name; null means the built-in one.</summary>
    public Catalog? Catalog { get; init; }
}
