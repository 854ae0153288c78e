using Deployments.Catalogs;

namespace Deployments.Reporting.Text;

/// <summary>Options of text reports. Immutable and thread-safe.</summary>
public sealed record TextReportOptions
{
    /// <summary>The defaults.</summary>
    public static TextReportOptions Default { get; } = new();

    /// <summary>The width of the page in columns: 40 to 1,000; default 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 40 to 1,000.</exception>
    public int Width
    {
        get;
        init => field = value is >= 40 and <= 1000 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "from 40 to 1,000");
    } = 100;

    /// <summary>True to draw boxes and marks with ASCII characters only; default false.</summary>
    public bool Ascii { get; init; }

    /// <summary>The catalogue with the names of the components; null, the default, means <see cref="Catalog.BuiltIn"/>.</summary>
    public Catalog? Catalog { get; init; }
}
