using Deployments.Fleets;

namespace Deployments.Reporting;

/// <summary>Marks and words for how suitable a machine is.</summary>
internal static class SuitabilityText
{
    public static readonly Suitability[] All = [Suitability.Carries, Suitability.AfterSettings, Suitability.Conditional, Suitability.Never];

    public static (string Mark, TextStyle Style) Mark(Suitability suitability, Glyphs glyphs) => suitability switch
    {
        Suitability.Carries => (glyphs.Good, TextStyle.Good),
        Suitability.AfterSettings => (glyphs.Warning, TextStyle.Doubtful),
        Suitability.Conditional => (glyphs.Doubtful, TextStyle.Doubtful),
        _ => (glyphs.Bad, TextStyle.Bad),
    };

    /// <summary>The suitability as it reads after a number.</summary>
    public static string Of(Suitability suitability) => suitability switch
    {
        Suitability.Carries => "as it is",
        Suitability.AfterSettings => "after settings are changed",
        Suitability.Conditional => "if unknown facts turn out so",
        _ => "never",
    };
}
