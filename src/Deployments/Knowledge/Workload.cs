using Deployments.Collections;
using Deployments.Vocabulary;

namespace Deployments.Knowledge;

/// <summary>A word at the end of an arrow string that says what the stack must be able to run.</summary>
/// <param name="Id">The id.</param>
/// <param name="Words">How people write it.</param>
/// <param name="Capability">What the group must then offer.</param>
/// <param name="OpensGuests">Whether layers that follow the word are inside virtual machines.</param>
/// <param name="Under">What the group must offer instead when the word follows a component of that layer.</param>
public sealed record Workload(
    string Id, ValueList<string> Words, CapabilityId Capability, bool OpensGuests, ValueMap<string, CapabilityId> Under);
