namespace Deployments.Drawing;

/// <summary>A box, or a bend of a line. A block is a frame, or the lane of a line between frames.</summary>
internal sealed record Knot(int Layer, double Width, int Block, bool IsBox);
