using Deployments.Vocabulary;

namespace Deployments.Hardware;

/// <summary>The state of a feature, and its origin.</summary>
/// <param name="State">The state.</param>
/// <param name="Origin">The origin: a file, a path with a line, or a text such as "flag vmx in /proc/cpuinfo"; null when stated without one.</param>
public readonly record struct FeatureReading(FeatureState State, string? Origin = null);
