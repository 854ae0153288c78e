namespace Deployments.Drawing;

/// <summary>A rectangle of a picture.</summary>
internal sealed record Rectangle(double X, double Y, double Width, double Height);
