using Deployments.Vocabulary;

namespace Deployments.Causes;

/// <summary>A component needs more nodes than its group has.</summary>
/// <param name="Component">The component.</param>
/// <param name="Needed">The least number of nodes that it works on.</param>
/// <param name="Group">The group's name.</param>
/// <param name="Nodes">How many nodes the group has.</param>
public sealed record NodesTooFew(ComponentId Component, int Needed, string Group, int Nodes) : Cause;
