namespace Deployments.Detection;

/// <summary>A text that another tool reports.</summary>
/// <param name="Text">The text.</param>
/// <param name="Origin">The location of the text, as origins name it.</param>
public readonly record struct ReportedText(string Text, string Origin);
