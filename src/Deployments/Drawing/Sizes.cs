namespace Deployments.Drawing;

/// <summary>Lengths of a picture, in pixels.</summary>
internal static class Sizes
{
    public const double BoxHeight = 30;

    public const double LabelHeight = 15;

    /// <summary>Between boxes of a level.</summary>
    public const double BoxGap = 18;

    /// <summary>Between lines that pass a level.</summary>
    public const double LineGap = 14;

    /// <summary>Between boxes and the labels below them.</summary>
    public const double AboveLabels = 16;

    /// <summary>Between labels and the boxes below them.</summary>
    public const double BelowLabels = 22;

    /// <summary>Between boxes and the frame around them.</summary>
    public const double Padding = 14;

    /// <summary>Of a frame's title.</summary>
    public const double TitleHeight = 24;

    /// <summary>Between frames, and around all.</summary>
    public const double Margin = 24;

    /// <summary>Boxes of one level that do not fit in this width go on to the next.</summary>
    public const double LevelWidth = 1500;
}
