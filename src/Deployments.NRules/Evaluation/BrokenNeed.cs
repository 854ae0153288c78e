using Deployments.Contracts;
using Deployments.Vocabulary;

namespace Deployments.NRules.Evaluation;

/// <summary>A need that is not met, however the unknown facts turn out.</summary>
/// <param name="Group">The name of the group.</param>
/// <param name="Component">The component that has the need.</param>
/// <param name="Need">The need.</param>
public sealed record BrokenNeed(string Group, ComponentId Component, Need Need);
