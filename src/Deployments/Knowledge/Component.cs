using System.Diagnostics;
using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Knowledge;

/// <summary>
/// A product or technology and its contract. Each layer has a sealed record of its own, generated from the schema. Immutable and thread-safe.
/// </summary>
[DebuggerDisplay("{Id,nq} ({Name,nq})")]
public abstract record Component
{
    private protected Component()
    {
    }

    /// <summary>The id.</summary>
    public required ComponentId Id { get; init; }

    /// <summary>The display name.</summary>
    public required string Name { get; init; }

    /// <summary>Further names that arrow strings may use.</summary>
    public ValueList<string> Aliases { get; init; }

    /// <summary>A description in one sentence.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The layer of the stack.</summary>
    public abstract Layer Layer { get; }

    /// <summary>The processor architectures that it runs on.</summary>
    public ArchitectureSet Architectures { get; init; } = ArchitectureSet.All;

    /// <summary>The needs of the component: requirements (severity error) and recommendations (other severities).</summary>
    public ValueList<Need> Needs { get; init; }

    /// <summary>The capabilities that it provides while it works.</summary>
    public ValueList<Provision> Provides { get; init; }

    /// <summary>The capabilities and features of virtual machines that it runs on its group; null when it runs none.</summary>
    public GuestContract? Guests { get; init; }

    /// <summary>The exclusive resources of its group that it occupies.</summary>
    public ValueList<ClaimId> Claims { get; init; }

    /// <summary>The components that it brings as parts of itself: an arrow string that names one beside it says nothing new.</summary>
    public ValueList<ComponentId> Includes { get; init; }

    /// <summary>The hardware that the component itself needs; null when not stated.</summary>
    public Minimum? Minimum { get; init; }

    /// <summary>The number of machines that tolerates the loss of one; null when not stated.</summary>
    public HighAvailability? HighAvailability { get; init; }

    /// <summary>Its life-cycle state.</summary>
    public Lifecycle Lifecycle { get; init; } = Lifecycle.Active;

    /// <summary>The licence: an SPDX expression where there is one.</summary>
    public string License { get; init; } = "";

    /// <summary>The sources of the facts that have no source of their own.</summary>
    public ValueList<string> Sources { get; init; }

    internal SourceLocation Location { get; init; }

    internal bool Replaces { get; init; }

    /// <summary>True when this and another component occupy the same exclusive resource.</summary>
    internal bool SharesClaimWith(Component other)
    {
        foreach (ClaimId claim in Claims)
        {
            foreach (ClaimId taken in other.Claims)
            {
                if (claim.Value == taken.Value)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
