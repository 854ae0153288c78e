using Deployments.Vocabulary;

namespace Deployments.Knowledge;

/// <summary>A resource of which a node group has one.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name that people read.</param>
/// <param name="Definition">What the resource is.</param>
public sealed record Claim(ClaimId Id, string Name, string Definition);
