namespace Deployments.Vocabulary;

/// <summary>How long and how widely a deployment has been in production.</summary>
public enum Maturity
{
    /// <summary>Experiments.</summary>
    Low,

    /// <summary>Some production use.</summary>
    Medium,

    /// <summary>Between medium and high.</summary>
    MediumHigh,

    /// <summary>Common in production.</summary>
    High,

    /// <summary>Common in production for many years.</summary>
    VeryHigh,
}
