using System.Numerics;
using Deployments.Model;

namespace Deployments.Spaces;

/// <summary>An unknown feature that would make more stacks valid if it turned out to be enabled. Immutable.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="Stacks">How many more stacks would then be valid for certain.</param>
public sealed record SpaceOpener(FeatureId Feature, BigInteger Stacks);
