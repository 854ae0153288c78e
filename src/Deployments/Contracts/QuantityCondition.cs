using Deployments.Vocabulary;

namespace Deployments.Contracts;

/// <summary>Holds when an amount is large enough.</summary>
/// <param name="Quantity">The amount, in its own unit.</param>
/// <param name="Minimum">The least that will do.</param>
public sealed record QuantityCondition(Quantity Quantity, double Minimum) : Condition;
