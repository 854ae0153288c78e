namespace Deployments.Reasons;

/// <summary>One step of an explanation, from a fault back to a fact, as a value without words. Immutable.</summary>
/// <remarks>The kinds are the sealed records of this namespace.</remarks>
public abstract record Reason
{
    private protected Reason()
    {
    }
}
