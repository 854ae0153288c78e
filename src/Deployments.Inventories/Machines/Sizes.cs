using System.Globalization;

namespace Deployments.Inventories.Machines;

/// <summary>Parses amounts with units.</summary>
internal static class Sizes
{
    public const double BytesPerGiB = 1024.0 * 1024 * 1024;

    private static readonly (string Suffix, double Factor)[] Quantities =
    [
        ("Ki", 1024.0), ("Mi", 1048576.0), ("Gi", BytesPerGiB), ("Ti", BytesPerGiB * 1024), ("Pi", BytesPerGiB * 1048576),
        ("m", 0.001), ("k", 1e3), ("M", 1e6), ("G", 1e9), ("T", 1e12), ("P", 1e15), ("", 1),
    ];

    /// <summary>The value of a Kubernetes quantity, such as <c>16409932Ki</c> or <c>7500m</c>; null for any other text.</summary>
    public static double? OfQuantity(string? text)
    {
        foreach ((string suffix, double factor) in text is null ? [] : Quantities)
        {
            if (text!.EndsWith(suffix, StringComparison.Ordinal))
            {
                return double.TryParse(text.AsSpan(0, text.Length - suffix.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
                    && double.IsFinite(number * factor) && number >= 0 ? number * factor : null;
            }
        }

        return null;
    }

    /// <summary>The number of bytes in a text such as <c>16384 MB</c> or <c>167.68 GB</c>, with units in steps of 1024; null for any other text.</summary>
    public static double? OfBinaryText(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        int blank = text.IndexOf(' ');
        if (blank <= 0 || !double.TryParse(text[..blank], NumberStyles.Float, CultureInfo.InvariantCulture, out double number) || number < 0)
        {
            return null;
        }

        double? factor = text[(blank + 1)..].Trim() switch
        {
            "bytes" or "Bytes" or "B" => 1,
            "kB" or "KB" or "KiB" => 1024,
            "MB" or "MiB" => 1024.0 * 1024,
            "GB" or "GiB" => BytesPerGiB,
            "TB" or "TiB" => BytesPerGiB * 1024,
            _ => null,
        };
        return factor is { } unit && double.IsFinite(number * unit) ? number * unit : null;
    }

    /// <summary>Converts bytes to GiB, rounded to two decimals; null for null and for amounts that round to zero or less.</summary>
    public static double? GiB(double? bytes) => bytes is > 0 and { } amount && Math.Round(amount / BytesPerGiB, 2) is > 0 and { } size ? size : null;
}
