using Deployments.Collections;
using Deployments.Vocabulary;

namespace Deployments.Knowledge;

/// <summary>When a rule applies to a group: these components are installed, working or not.</summary>
/// <param name="Together">The components that are all on the group.</param>
/// <param name="Elsewhere">The components that are all somewhere in the stack.</param>
/// <param name="InGuest">
/// True: only in virtual machines and containers in them; false: only on physical machines and in containers on them; null: in any group.
/// </param>
/// <param name="HostedBy">The components that are all on the group's host; empty for any host.</param>
public sealed record Trigger(
    ValueList<ComponentId> Together, ValueList<ComponentId> Elsewhere = default, bool? InGuest = null, ValueList<ComponentId> HostedBy = default)
{
    /// <summary>True: only in a group of system containers; false: in every other group; null: in either.</summary>
    public bool? InContainer { get; init; }

    /// <summary>Claims of which a component on the group makes at least one: any hypervisor, any pod network. Empty where that does not matter.</summary>
    public ValueList<ClaimId> Claims { get; init; }
}
