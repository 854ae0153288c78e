namespace Deployments.Vocabulary;

/// <summary>How much there is to learn and to run.</summary>
public enum Complexity
{
    /// <summary>One person, one tool.</summary>
    Low,

    /// <summary>Between low and medium.</summary>
    LowMedium,

    /// <summary>Several parts that must fit.</summary>
    Medium,

    /// <summary>Between medium and high.</summary>
    MediumHigh,

    /// <summary>A team that knows its parts.</summary>
    High,

    /// <summary>A team of specialists.</summary>
    VeryHigh,

    /// <summary>More than most organizations can run.</summary>
    Extreme,

    /// <summary>Nobody runs it outside a laboratory.</summary>
    Research,
}
