using Deployments.Vocabulary;

namespace Deployments.Knowledge;

/// <summary>A resource that one component of a node group can have at a time, such as the boot disk.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The display name.</param>
/// <param name="Definition">A definition of the resource.</param>
public sealed record Claim(ClaimId Id, string Name, string Definition);
