namespace Deployments.Reporting.Text;

/// <summary>A piece of a line with one style.</summary>
/// <param name="Text">The text, without line breaks and other control characters.</param>
/// <param name="Style">The style.</param>
public sealed record TextSpan(string Text, TextStyle Style);
