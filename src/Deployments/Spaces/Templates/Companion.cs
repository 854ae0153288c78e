using Deployments.Collections;
using Deployments.Spaces.Filters;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Templates;

/// <summary>Components that are installed on a group exactly when a condition on what is chosen holds. Immutable.</summary>
/// <param name="Components">The components that come along.</param>
/// <param name="When">What must be chosen; it may not ask for a component that itself comes along.</param>
public sealed record Companion(ValueList<ComponentId> Components, StackFilter When);
