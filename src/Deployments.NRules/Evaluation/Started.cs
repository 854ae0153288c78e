namespace Deployments.NRules.Evaluation;

/// <summary>A fact: the machines or containers of a group run.</summary>
internal sealed record Started(Site Site)
{
    public override string ToString() => $"{Site} runs";
}
