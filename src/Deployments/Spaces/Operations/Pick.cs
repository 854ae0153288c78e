using Deployments.Diagrams.Logic;

namespace Deployments.Spaces.Operations;

/// <summary>Something that is chosen of a space: the demand that one variable, visible or hidden, takes one of some values.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Demand">The demand.</param>
internal sealed record Pick(string Name, Literal Demand);
