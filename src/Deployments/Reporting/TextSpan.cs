namespace Deployments.Reporting;

/// <summary>Text of one style; never has a line break.</summary>
internal sealed record TextSpan(string Text, TextStyle Style);
