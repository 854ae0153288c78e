namespace Deployments.Reporting;

/// <summary>A node of a picture; the centre is what the others were found around.</summary>
internal sealed record GraphNode(int Number, string Label, GraphShape Shape, bool IsCenter = false);
