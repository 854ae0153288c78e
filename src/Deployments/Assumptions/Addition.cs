namespace Deployments.Assumptions;

/// <summary>A component that completion adds.</summary>
/// <typeparam name="TTruth">A truth value.</typeparam>
/// <param name="Group">The index of its group.</param>
/// <param name="Component">Its index in the catalogue.</param>
/// <param name="Need">The need that it fills.</param>
/// <param name="When">The truth of "it is added".</param>
internal sealed record Addition<TTruth>(int Group, int Component, PlannedNeed Need, TTruth When);
