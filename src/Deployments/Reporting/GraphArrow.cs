namespace Deployments.Reporting;

/// <summary>An arrow of a picture, from a node, or from the whole frame of a group, to a node that it rests on.</summary>
internal sealed record GraphArrow(int From, int To, string Label, bool IsReplaceable, bool LeavesFrame);
