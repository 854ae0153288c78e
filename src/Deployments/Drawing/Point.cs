namespace Deployments.Drawing;

/// <summary>A point of a picture; y grows downward.</summary>
internal readonly record struct Point(double X, double Y);
