using Deployments.Vocabulary;

namespace Deployments.Reasons;

/// <summary>A component works only if another does.</summary>
/// <param name="Component">The component.</param>
/// <param name="Support">What it rests on.</param>
public sealed record RestsOn(ComponentId Component, ComponentId Support) : Reason;
