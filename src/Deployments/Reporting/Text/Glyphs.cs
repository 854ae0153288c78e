namespace Deployments.Reporting.Text;

/// <summary>The characters of boxes and marks.</summary>
internal sealed record Glyphs(
    string TopLeft, string TopRight, string BottomLeft, string BottomRight, string TeeLeft, string TeeRight, char Across, string Down,
    string Good, string Doubtful, string Bad, string Follows, string Warning, string Join, string AtLeast, string Times)
{
    public static Glyphs Unicode { get; } =
        new("┌", "┐", "└", "┘", "├", "┤", '─', "│", "✓", "?", "✗", "–", "!", " · ", "≥ ", "×");

    public static Glyphs Ascii { get; } =
        new("+", "+", "+", "+", "+", "+", '-', "|", "+", "?", "x", "-", "!", ", ", ">= ", "x");

    public static Glyphs For(TextReportOptions options) => options.Ascii ? Ascii : Unicode;
}
