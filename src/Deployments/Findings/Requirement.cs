using Deployments.Collections;
using Deployments.Vocabulary;

namespace Deployments.Findings;

/// <summary>A hardware fact that the verdict rests on.</summary>
/// <param name="Group">The physical group.</param>
/// <param name="Fact">A feature's id, or <c>architecture</c>, <c>cpuVendor</c>, <c>certification</c>, <c>memoryGiB</c>, <c>cores</c>, <c>diskGiB</c>, <c>nodes</c> or another quantity.</param>
/// <param name="Value">What the fact must be: an amount, names separated by commas, what would do in its place after <c>or</c>; null for a feature that must be enabled.</param>
/// <param name="State">What is known: enabled (it is so), unknown, or why it is not so.</param>
/// <param name="NeededBy">The components that need it.</param>
public sealed record Requirement(string Group, string Fact, string? Value, FeatureState State, ValueList<ComponentId> NeededBy);
