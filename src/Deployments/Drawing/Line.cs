namespace Deployments.Drawing;

/// <summary>A line of a picture from a box, or from the lower edge of a frame, down to a box.</summary>
/// <param name="From">The number of the box, or with <paramref name="LeavesFrame"/> of the frame.</param>
/// <param name="To">The number of the box.</param>
/// <param name="LabelWidth">The width of its label; 0 without one.</param>
/// <param name="LeavesFrame">True when it begins at a frame.</param>
/// <param name="IsWeak">True when it may rather lead up than another.</param>
internal sealed record Line(int From, int To, double LabelWidth, bool LeavesFrame, bool IsWeak);
