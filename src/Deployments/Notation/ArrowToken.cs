namespace Deployments.Notation;

/// <summary>A piece of an arrow string.</summary>
internal sealed record ArrowToken(ArrowTokenKind Kind, int Start, int Length);
