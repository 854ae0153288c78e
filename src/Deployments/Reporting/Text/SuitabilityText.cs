using Deployments.Fleets;

namespace Deployments.Reporting.Text;

/// <summary>How suitable a machine is, in words.</summary>
internal static class SuitabilityText
{
    public static readonly Suitability[] All = [Suitability.Carries, Suitability.AfterSettings, Suitability.Conditional, Suitability.Never];

    /// <summary>The suitability as it reads after a number.</summary>
    public static string Of(Suitability suitability) => suitability switch
    {
        Suitability.Carries => "as it is",
        Suitability.AfterSettings => "after settings are changed",
        Suitability.Conditional => "if unknown facts turn out so",
        _ => "never",
    };
}
