using Deployments.Findings;

namespace Deployments.Reporting.Pipelines;

/// <summary>One test of a JUnit report.</summary>
internal sealed record JUnitCase(string Group, string Name, Finding? Failure, string? Skipped);
