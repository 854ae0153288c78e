using Deployments.Vocabulary;

namespace Deployments.Causes;

/// <summary>What is wrong, as a value without words: findings with equal causes have the same fault. Immutable.</summary>
/// <remarks>The kinds are the sealed records of this namespace.</remarks>
public abstract record Cause
{
    private protected Cause()
    {
    }

    /// <summary>The capability that is missing, or null.</summary>
    internal virtual CapabilityId? Capability => null;

    /// <summary>The hardware feature that is missing, or null.</summary>
    internal virtual FeatureId? Feature => null;
}
