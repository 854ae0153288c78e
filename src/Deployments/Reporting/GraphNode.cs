using Deployments.Dependencies;

namespace Deployments.Reporting;

/// <summary>A node of a picture.</summary>
internal sealed record GraphNode(int Number, StackPart Part, string Label);
