namespace Deployments.Inference;

/// <summary>An atom about hardware, and the value that it asks for.</summary>
internal sealed record Fact<T>(int Atom, T Value);
