using Deployments.Knowledge;

namespace Deployments.Notation;

/// <summary>One component or workload of an arrow string.</summary>
/// <param name="Component">The component, or null for a workload.</param>
/// <param name="Workload">The workload, or null for a component.</param>
/// <param name="Count">The number of machines that the word opens; null when none is given.</param>
/// <param name="Start">The index of its first character in the text.</param>
internal sealed record ArrowTerm(Component? Component, Workload? Workload, int? Count, int Start);
