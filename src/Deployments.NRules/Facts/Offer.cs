using Deployments.Knowledge;
using Deployments.Contracts;
using Deployments.Vocabulary;

namespace Deployments.NRules.Facts;

/// <summary>What a component of the stack offers to others while it works. Immutable; equal to itself alone.</summary>
public sealed class Offer
{
    internal Offer(Placed provider, Provision provision)
    {
        Provider = provider;
        Provision = provision;
    }

    /// <summary>The component that offers it.</summary>
    public Placed Provider { get; }

    /// <summary>The capability.</summary>
    public CapabilityId Capability => Provision.Capability;

    /// <summary>The whole of it, with what it depends on.</summary>
    public Provision Provision { get; }

    /// <summary>The offer in words.</summary>
    /// <returns>One clause, such as <c>`KVM` in group `hosts` offers `vm`</c>.</returns>
    public override string ToString() => $"`{Provider.Name}` in group `{Provider.Group.Name}` offers `{Capability}`";
}
