using Deployments.Vocabulary;

namespace Deployments.Knowledge;

/// <summary>Every machine of some architectures has a feature.</summary>
/// <param name="Architectures">The architectures.</param>
/// <param name="Text">Why, as one clause.</param>
/// <param name="Source">The source.</param>
public sealed record PlatformFact(ArchitectureSet Architectures, string Text, string Source);
