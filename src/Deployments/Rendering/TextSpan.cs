namespace Deployments.Rendering;

/// <summary>Text of one style; never has a line break.</summary>
internal readonly record struct TextSpan(string Text, TextStyle Style);
