namespace Deployments.Reporting.Text;

/// <summary>The content of one box and its width, computed before anything is drawn.</summary>
internal sealed class BoxLayout
{
    /// <summary>The width of a frame in columns: a line and a space on either side.</summary>
    public const int Frame = 4;

    /// <summary>The columns between boxes that are side by side.</summary>
    public const int Gap = 2;

    private const int LabelGap = 3;

    public BoxLayout(StyledLine title, List<BoxLayout> guests, List<(StyledLine Line, string Label)> rows, List<StyledLine> floor, int width)
    {
        (Title, Guests, Rows, Floor) = (title, guests, rows, floor);
        SideBySide = FitSideBySide(guests, width - Frame);
        Inner = title.Width + 2;
        foreach ((StyledLine line, string label) in rows)
        {
            Inner = Math.Max(Inner, line.Width + (label.Length > 0 ? label.Length + LabelGap : 0));
        }

        foreach (StyledLine line in floor)
        {
            Inner = Math.Max(Inner, line.Width);
        }

        Inner = Math.Max(Inner, SideBySide ? WidthOf(guests) : Widest(guests));
    }

    public StyledLine Title { get; }

    public List<BoxLayout> Guests { get; }

    public List<(StyledLine Line, string Label)> Rows { get; }

    public List<StyledLine> Floor { get; }

    /// <summary>True when the boxes of the guests are side by side, false when they are one below the other.</summary>
    public bool SideBySide { get; }

    /// <summary>The smallest number of columns inside the frame.</summary>
    public int Inner { get; }

    public int Outer => Inner + Frame;

    public static bool FitSideBySide(List<BoxLayout> boxes, int width) => boxes.Count > 1 && WidthOf(boxes) <= width;

    public static int Widest(List<BoxLayout> boxes)
    {
        int widest = 0;
        foreach (BoxLayout box in boxes)
        {
            widest = Math.Max(widest, box.Outer);
        }

        return widest;
    }

    /// <summary>The number of columns for a text beside a label.</summary>
    public static int Beside(string label, int inner) => label.Length == 0 ? inner : inner - label.Length - LabelGap;

    private static int WidthOf(List<BoxLayout> boxes)
    {
        int width = -Gap;
        foreach (BoxLayout box in boxes)
        {
            width += box.Outer + Gap;
        }

        return width;
    }
}
