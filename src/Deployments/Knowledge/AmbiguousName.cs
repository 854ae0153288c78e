using Deployments.Collections;
using Deployments.Vocabulary;

namespace Deployments.Knowledge;

/// <summary>A name that people use for several components. Immutable.</summary>
/// <param name="Name">The name.</param>
/// <param name="Meanings">The components that it may mean; at least two.</param>
public sealed record AmbiguousName(string Name, ValueList<ComponentId> Meanings);
