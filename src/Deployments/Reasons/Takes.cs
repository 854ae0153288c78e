using Deployments.Causes;
using Deployments.Vocabulary;

namespace Deployments.Reasons;

/// <summary>A component takes an amount of a resource for itself.</summary>
/// <param name="Component">The component.</param>
/// <param name="Resource">The resource.</param>
/// <param name="Amount">How much.</param>
public sealed record Takes(ComponentId Component, Resource Resource, double Amount) : Reason;
