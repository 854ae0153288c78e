namespace Deployments.Reporting.Text;

/// <summary>The meanings of pieces of text, from which a terminal or a page chooses a colour.</summary>
public enum TextStyle
{
    /// <summary>Running text.</summary>
    Plain,

    /// <summary>A title or an important number.</summary>
    Strong,

    /// <summary>Labels, sources and other details.</summary>
    Faint,

    /// <summary>A name in backticks, or an id to type.</summary>
    Name,

    /// <summary>The lines of boxes and trees.</summary>
    Frame,

    /// <summary>Something that works.</summary>
    Good,

    /// <summary>Something that works under a condition, or has a risk.</summary>
    Doubtful,

    /// <summary>Something that does not work.</summary>
    Bad,

    /// <summary>A fix or advice.</summary>
    Help,
}
