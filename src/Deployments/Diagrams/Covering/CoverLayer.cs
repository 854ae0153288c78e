namespace Deployments.Diagrams.Covering;

/// <summary>Variables, and the number of them whose values must meet in every way that is possible.</summary>
/// <param name="Variables">The variables, ascending.</param>
/// <param name="Strength">How many of them; at most their number.</param>
internal sealed record CoverLayer(int[] Variables, int Strength)
{
    /// <summary>The layer of some variables, with at most as many members in a tuple as there are variables.</summary>
    public static CoverLayer Of(IEnumerable<int> variables, int strength)
    {
        int[] own = [.. variables.Distinct().Order()];
        return new CoverLayer(own, Math.Min(strength, own.Length));
    }
}
