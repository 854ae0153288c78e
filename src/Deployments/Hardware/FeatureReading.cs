using Deployments.Vocabulary;

namespace Deployments.Hardware;

/// <summary>The state of a feature and how it was learned.</summary>
/// <param name="State">The state.</param>
/// <param name="Origin">Where that was learned: a file, a path with a line, or words such as "flag vmx in /proc/cpuinfo"; null when it was simply stated.</param>
public readonly record struct FeatureReading(FeatureState State, string? Origin = null);
