using Deployments.Catalogs;

namespace Deployments.Reporting.Text;

/// <summary>How <see cref="TextReport"/> writes. Immutable and thread-safe.</summary>
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

    /// <summary>Whether boxes and marks are drawn with ASCII characters alone; default false.</summary>
    public bool Ascii { get; init; }

    /// <summary>The catalogue that knows the names; null, the default, means <see cref="Catalog.BuiltIn"/>.</summary>
    public Catalog? Catalog { get; init; }
}
