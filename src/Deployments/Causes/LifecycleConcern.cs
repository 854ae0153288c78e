using Deployments.Contracts;
using Deployments.Vocabulary;

namespace Deployments.Causes;

/// <summary>A component that is no longer, or not yet, meant for production.</summary>
/// <param name="Component">The component.</param>
/// <param name="Lifecycle">What the catalogue says of its life.</param>
public sealed record LifecycleConcern(ComponentId Component, Lifecycle Lifecycle) : Cause;
