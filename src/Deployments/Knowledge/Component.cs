using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Knowledge;

/// <summary>One product or technology and its contract. Each layer is a sealed record of its own. Immutable and thread-safe.</summary>
public abstract record Component
{
    private protected Component()
    {
    }

    /// <summary>The id.</summary>
    public required ComponentId Id { get; init; }

    /// <summary>The name that people read.</summary>
    public required string Name { get; init; }

    /// <summary>Further names that arrow strings may use.</summary>
    public ValueList<string> Aliases { get; init; }

    /// <summary>What it is, in a sentence.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The layer it belongs to.</summary>
    public abstract Layer Layer { get; }

    /// <summary>The processor architectures that it runs on.</summary>
    public ArchitectureSet Architectures { get; init; } = ArchitectureSet.All;

    /// <summary>What must hold for it to work, and advice.</summary>
    public ValueList<Need> Needs { get; init; }

    /// <summary>What it provides while it works.</summary>
    public ValueList<Provision> Provides { get; init; }

    /// <summary>What it passes on to virtual machines on its group; null when it carries none.</summary>
    public GuestContract? Guests { get; init; }

    /// <summary>The exclusive resources of the group that it takes.</summary>
    public ValueList<ClaimId> Claims { get; init; }

    /// <summary>What it takes of a machine, or null.</summary>
    public Minimum? Minimum { get; init; }

    /// <summary>How many machines survive the loss of one, or null.</summary>
    public HighAvailability? HighAvailability { get; init; }

    /// <summary>Where it stands in its life.</summary>
    public Lifecycle Lifecycle { get; init; } = Lifecycle.Active;

    /// <summary>The licence.</summary>
    public string License { get; init; } = "";

    /// <summary>Where the facts come from that name no source of their own.</summary>
    public ValueList<string> Sources { get; init; }

    internal SourceLocation Place { get; init; }

    internal bool Replaces { get; init; }

    /// <summary>Whether this and another component take the same exclusive resource.</summary>
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
