namespace Deployments.NRules.Evaluation;

/// <summary>A fact: an installed component works.</summary>
internal sealed record Works(Installed Installed)
{
    public Site Site => Installed.Site;

    public int Key => Installed.Key;

    public override string ToString() => $"{Installed} works";
}
