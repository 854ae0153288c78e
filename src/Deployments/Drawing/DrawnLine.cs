namespace Deployments.Drawing;

/// <summary>Where a line runs: from point to point, begun at what it leaves; the middle of its label, null without one.</summary>
internal sealed record DrawnLine(IReadOnlyList<Point> Points, Point? Label);
