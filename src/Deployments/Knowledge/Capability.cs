using Deployments.Collections;
using Deployments.Vocabulary;

namespace Deployments.Knowledge;

/// <summary>Something that components provide and need, such as the Kubernetes API.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The display name.</param>
/// <param name="Definition">A definition: the abilities of a group that offers it.</param>
/// <param name="Reach">The groups that can use it, unless a provision sets another reach.</param>
/// <param name="Assume">The components to assume as its provider when a stack names none, best first.</param>
public sealed record Capability(CapabilityId Id, string Name, string Definition, Reach Reach, ValueList<ComponentId> Assume)
{
    /// <summary>
    /// True for what a system container has when the group that holds it has it: the kernel, and devices that are passed in. All hardware features are so.
    /// </summary>
    public bool CrossesContainers { get; init; }
}
