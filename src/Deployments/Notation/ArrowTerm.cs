using Deployments.Knowledge;

namespace Deployments.Notation;

/// <summary>One component or workload of an arrow string.</summary>
/// <param name="Component">The component, or null for a workload.</param>
/// <param name="Workload">The workload, or null for a component.</param>
/// <param name="Count">How many machines the word opens; null when it does not say.</param>
/// <param name="Start">Where it starts in the text.</param>
internal sealed record ArrowTerm(Component? Component, Workload? Workload, int? Count, int Start);
