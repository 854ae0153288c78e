namespace Deployments.Reporting.Text;

/// <summary>What stands in one box, and how wide that makes it; nothing is drawn yet.</summary>
internal sealed class BoxLayout
{
    /// <summary>The columns that a frame takes: a line and a space on either side.</summary>
    public const int Frame = 4;

    /// <summary>The columns between boxes that stand side by side.</summary>
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

    /// <summary>Whether the guests' boxes stand side by side; else one below the other.</summary>
    public bool SideBySide { get; }

    /// <summary>The columns inside the frame, at least.</summary>
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

    /// <summary>How many columns a text may have beside a label.</summary>
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
