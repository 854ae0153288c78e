namespace Deployments.NRules.Evaluation;

/// <summary>A fact: the host of a group could start it before anything as deep as the group runs.</summary>
internal sealed record Startable(Site Site)
{
    public override string ToString() => $"{Site} can be started";
}
