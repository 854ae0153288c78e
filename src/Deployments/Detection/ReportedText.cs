namespace Deployments.Detection;

/// <summary>A text in the report of another tool.</summary>
/// <param name="Text">The text.</param>
/// <param name="Origin">The location of the text in that report, such as <c>node.json:14</c>.</param>
public readonly record struct ReportedText(string Text, string Origin);
