using Deployments.Collections;
using Deployments.Vocabulary;

namespace Deployments.Knowledge;

/// <summary>Something that components offer and need.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name that people read.</param>
/// <param name="Definition">What it means that a group offers it.</param>
/// <param name="Reach">How far it carries unless a contract says otherwise.</param>
/// <param name="Assume">The components that are taken for granted as its provider, best first.</param>
public sealed record Capability(CapabilityId Id, string Name, string Definition, Reach Reach, ValueList<ComponentId> Assume);
