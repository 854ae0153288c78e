namespace Deployments.NRules.Evaluation;

/// <summary>
/// A fact, of which there is one: how deep the groups are nested that run by now. A host offers its guests what holds before any of them runs;
/// it cannot rest on its own guests.
/// </summary>
internal sealed record Frontier(int Depth)
{
    public override string ToString() => $"groups run down to depth {Depth}";
}
