namespace Deployments.Reporting;

/// <summary>What a node of a picture stands for.</summary>
internal enum GraphShape
{
    Component,
    Capability,
    Workload,
    Hardware,
    Claim,
}
