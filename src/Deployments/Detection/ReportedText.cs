namespace Deployments.Detection;

/// <summary>A text that another tool reports.</summary>
/// <param name="Text">The text.</param>
/// <param name="Origin">Where it was read.</param>
public readonly record struct ReportedText(string Text, string Origin);
