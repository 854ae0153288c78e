using Deployments.Fleets;

namespace Deployments.Reporting.Text;

/// <summary>Words for suitabilities.</summary>
internal static class SuitabilityText
{
    public static readonly Suitability[] All = [Suitability.Carries, Suitability.AfterSettings, Suitability.Conditional, Suitability.Never];

    /// <summary>The words for a suitability, as they follow a number of machines.</summary>
    public static string Of(Suitability suitability) => suitability switch
    {
        Suitability.Carries => "as it is",
        Suitability.AfterSettings => "after settings are changed",
        Suitability.Conditional => "if unknown facts turn out so",
        _ => "never",
    };
}
