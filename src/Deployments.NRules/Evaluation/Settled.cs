namespace Deployments.NRules.Evaluation;

/// <summary>A fact, of which there is one: all that can be concluded has been, so that what is missing from now on fails.</summary>
internal sealed record Settled
{
    public override string ToString() => "nothing more follows";
}
