namespace Deployments.Notation;

/// <summary>A piece of an arrow string.</summary>
internal readonly record struct ArrowToken(ArrowTokenKind Kind, int Start, int Length);
