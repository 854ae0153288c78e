using Deployments.Findings;
using Deployments.Fleets;
using Deployments.Vocabulary;

namespace Deployments.Reporting.Text;

/// <summary>The mark before an outcome, and its style.</summary>
internal readonly record struct Sign(string Mark, TextStyle Style)
{
    public static Sign Good(Glyphs glyphs) => new(glyphs.Good, TextStyle.Good);

    public static Sign Warning(Glyphs glyphs) => new(glyphs.Warning, TextStyle.Doubtful);

    public static Sign Doubtful(Glyphs glyphs) => new(glyphs.Doubtful, TextStyle.Doubtful);

    public static Sign Bad(Glyphs glyphs) => new(glyphs.Bad, TextStyle.Bad);

    public static Sign Of(Verdict verdict, Glyphs glyphs) => verdict switch
    {
        Verdict.Valid => Good(glyphs),
        Verdict.Conditional => Doubtful(glyphs),
        _ => Bad(glyphs),
    };

    public static Sign Of(Suitability suitability, Glyphs glyphs) => suitability switch
    {
        Suitability.Carries => Good(glyphs),
        Suitability.AfterSettings => Warning(glyphs),
        Suitability.Conditional => Doubtful(glyphs),
        _ => Bad(glyphs),
    };

    public static Sign Of(FeatureState state, Glyphs glyphs) => state switch
    {
        FeatureState.Enabled => Good(glyphs),
        FeatureState.Unknown => Doubtful(glyphs),
        _ => Bad(glyphs),
    };
}
