using Deployments.Vocabulary;

namespace Deployments.Contracts;

/// <summary>Holds when the component is there and works.</summary>
/// <param name="Id">The component.</param>
/// <param name="Reach">Whether it must be on the same group.</param>
public sealed record ComponentCondition(ComponentId Id, Reach Reach) : Condition;
