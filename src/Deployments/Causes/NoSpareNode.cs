using Deployments.Vocabulary;

namespace Deployments.Causes;

/// <summary>A component has too few nodes to survive the loss of one.</summary>
/// <param name="Component">The component.</param>
/// <param name="Needed">From how many nodes on it survives the loss of one.</param>
/// <param name="Group">The group's name.</param>
/// <param name="Nodes">How many nodes the group has; null when unknown.</param>
public sealed record NoSpareNode(ComponentId Component, int Needed, string Group, int? Nodes) : Cause;
