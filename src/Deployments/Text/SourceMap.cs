namespace Deployments.Text;

/// <summary>The locations of the parts of a value in the text that it was read from, by property path.</summary>
/// <remarks>All maps are equal, so that two values that differ only in their locations are equal.</remarks>
internal sealed class SourceMap : IEquatable<SourceMap>
{
    private readonly Dictionary<string, SourceLocation> locations = new(StringComparer.Ordinal);

    /// <summary>The map of a value that was not read from a text.</summary>
    public static SourceMap Empty { get; } = new();

    public SourceLocation? this[string path] => locations.TryGetValue(path, out SourceLocation location) ? location : null;

    /// <summary>The location of a part; when unknown, that of the nearest part that contains it.</summary>
    public SourceLocation? NearestTo(string path)
    {
        SourceLocation? location = this[path];
        while (location is null && path.Length > 0)
        {
            path = path[..Math.Max(0, path.AsSpan().LastIndexOfAny('.', '['))];
            location = this[path];
        }

        return location;
    }

    public void Add(string path, SourceLocation location) => locations.TryAdd(path, location);

    public bool Equals(SourceMap? other) => other is not null;

    public override bool Equals(object? obj) => obj is SourceMap;

    public override int GetHashCode() => 0;

    public override string ToString() => "";
}
