using Deployments.Vocabulary;

namespace Deployments.Contracts;

/// <summary>Holds when the component is installed and works.</summary>
/// <param name="Id">The component.</param>
/// <param name="Reach">Where to look: on the same group, or in the whole stack.</param>
public sealed record ComponentCondition(ComponentId Id, Reach Reach) : Condition;
