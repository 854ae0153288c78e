namespace Deployments.Reporting;

/// <summary>An arrow of a picture, from a node to one that it rests on.</summary>
internal sealed record GraphArrow(int From, int To, string Label, bool IsReplaceable);
