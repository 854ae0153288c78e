namespace Deployments.Reporting;

/// <summary>What a piece of text is, for a terminal to colour.</summary>
internal enum TextStyle
{
    /// <summary>Running text.</summary>
    Plain,

    /// <summary>Something to read first.</summary>
    Strong,

    /// <summary>Something to pass over.</summary>
    Faint,

    /// <summary>A name in backticks.</summary>
    Name,

    /// <summary>The lines of a box.</summary>
    Frame,

    /// <summary>It works.</summary>
    Good,

    /// <summary>It works if, or with a risk.</summary>
    Doubtful,

    /// <summary>It does not work.</summary>
    Bad,

    /// <summary>What helps.</summary>
    Help,
}
