using Deployments.Collections;
using Deployments.Vocabulary;

namespace Deployments.Knowledge;

/// <summary>Something that components provide and need, such as the Kubernetes API.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The display name.</param>
/// <param name="Definition">What a group that offers it can do.</param>
/// <param name="Reach">Where it can be used, unless a provision says otherwise.</param>
/// <param name="Assume">The components to assume as its provider when a stack names none, best first.</param>
public sealed record Capability(CapabilityId Id, string Name, string Definition, Reach Reach, ValueList<ComponentId> Assume);
