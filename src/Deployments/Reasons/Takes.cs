using Deployments.Causes;
using Deployments.Vocabulary;

namespace Deployments.Reasons;

/// <summary>A component asks for an amount of a resource.</summary>
/// <param name="Component">The component.</param>
/// <param name="Resource">The resource.</param>
/// <param name="Amount">How much.</param>
/// <param name="Of">Whether that is for the component alone or for the whole machine.</param>
public sealed record Takes(ComponentId Component, Resource Resource, double Amount, MinimumScope Of) : Reason;
