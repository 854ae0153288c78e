namespace Deployments.NRules.Evaluation;

/// <summary>A fact: a statement holds on a group.</summary>
internal sealed record Holds(Site Site, Statement Statement)
{
    public override string ToString() => $"{Site} has {Statement}";
}
