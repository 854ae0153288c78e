using Deployments.Collections;
using Deployments.Vocabulary;

namespace Deployments.Knowledge;

/// <summary>A word in an arrow string for what the stack must be able to run, such as <c>VMs</c>.</summary>
/// <param name="Id">The id.</param>
/// <param name="Words">The spellings in arrow strings.</param>
/// <param name="Capability">The capability that the group must offer.</param>
/// <param name="OpensGuests">True when components after the word are inside virtual machines.</param>
/// <param name="Under">The capability that the group must offer instead, by the layer of the component before the word.</param>
public sealed record Workload(
    string Id, ValueList<string> Words, CapabilityId Capability, bool OpensGuests, ValueMap<string, CapabilityId> Under);
