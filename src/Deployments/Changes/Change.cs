using Deployments.Collections;
using Deployments.Vocabulary;

namespace Deployments.Changes;

/// <summary>A change to a stack or its hardware, as a value without words. Immutable.</summary>
/// <remarks>The kinds are the sealed records of this namespace.</remarks>
public abstract record Change
{
    private protected Change()
    {
    }

    /// <summary>What kind of change it is.</summary>
    public abstract FixKind Kind { get; }

    /// <summary>The name of the group that it changes, adds or removes; null where it is about the hardware or the group is not named.</summary>
    public virtual string? GroupName => null;

    /// <summary>The components that are added.</summary>
    public virtual ValueList<ComponentId> Adds => [];

    /// <summary>The components that are removed.</summary>
    public virtual ValueList<ComponentId> Removes => [];
}
