namespace Deployments.Reporting;

/// <summary>A frame of a picture and its nodes; without a title it is not shown.</summary>
internal sealed record GraphFrame(int Number, string? Title, IReadOnlyList<GraphNode> Nodes);
