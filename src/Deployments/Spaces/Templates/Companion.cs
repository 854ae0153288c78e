using Deployments.Collections;
using Deployments.Spaces.Filters;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Templates;

/// <summary>Components that are installed on a group exactly when a filter passes. Immutable.</summary>
/// <param name="Components">The components.</param>
/// <param name="When">The filter; it sees chosen and fixed components, but no companions.</param>
public sealed record Companion(ValueList<ComponentId> Components, StackFilter When);
