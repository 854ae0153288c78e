namespace Deployments.Inference;

/// <summary>An atom that says something about hardware, and what it says.</summary>
internal sealed record Fact<T>(int Atom, T Value);
