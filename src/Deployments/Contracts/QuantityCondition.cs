using Deployments.Vocabulary;

namespace Deployments.Contracts;

/// <summary>Holds when the group has at least an amount of something.</summary>
/// <param name="Quantity">The quantity to compare.</param>
/// <param name="Minimum">The least amount, in the unit of the quantity.</param>
public sealed record QuantityCondition(Quantity Quantity, double Minimum) : Condition
{
    /// <summary>True when there is enough; an amount of memory or disk is nominal, so its usable share is enough.</summary>
    internal bool IsMetBy(double amount) =>
        amount >= (Quantity is Quantity.MemoryGiB or Quantity.DiskGiB ? Minimum * Contracts.Minimum.UsableShare : Minimum);
}
