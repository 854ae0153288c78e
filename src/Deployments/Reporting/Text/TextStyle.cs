namespace Deployments.Reporting.Text;

/// <summary>What a piece of text means, so that a terminal or a page can choose its colour.</summary>
public enum TextStyle
{
    /// <summary>Running text.</summary>
    Plain,

    /// <summary>A title or a figure to read first.</summary>
    Strong,

    /// <summary>Labels, sources and other details.</summary>
    Faint,

    /// <summary>A name in backticks, or an id to type.</summary>
    Name,

    /// <summary>The lines of boxes and trees.</summary>
    Frame,

    /// <summary>What works.</summary>
    Good,

    /// <summary>What works under a condition, or has a risk.</summary>
    Doubtful,

    /// <summary>What does not work.</summary>
    Bad,

    /// <summary>What helps.</summary>
    Help,
}
