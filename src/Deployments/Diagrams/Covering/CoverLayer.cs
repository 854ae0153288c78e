using Deployments.Text;

namespace Deployments.Diagrams.Covering;

/// <summary>Variables, and the number of them whose values must meet in every way that is possible.</summary>
/// <param name="Variables">The variables, ascending.</param>
/// <param name="Strength">How many of them; at most their number.</param>
internal sealed record CoverLayer(int[] Variables, int Strength)
{
    /// <summary>Sets of variables of which a tuple has at most so many members, ascending by variable.</summary>
    public IReadOnlyList<CoverLayer> AtMost { get; init; } = [];

    /// <summary>The layer of some variables, with at most as many members in a tuple as there are variables.</summary>
    public static CoverLayer Of(IEnumerable<int> variables, int strength)
    {
        int[] own = [.. variables.Distinct().Order()];
        return new CoverLayer(own, Math.Min(strength, own.Length));
    }

    /// <summary>The layers of all variables and of groups: a tuple of the former has at most as many members of a weaker group as that says.</summary>
    /// <exception cref="InputException">A variable is in two groups that are weaker than the whole.</exception>
    public static CoverLayer[] Of(IEnumerable<int> all, int strength, IReadOnlyList<CoverLayer> groups)
    {
        CoverLayer whole = Of(all, strength);
        CoverLayer[] weaker = [.. groups.Where(g => g.Strength < whole.Strength && g.Strength < g.Variables.Length)];
        if (weaker.SelectMany(static g => g.Variables).GroupBy(static v => v).Any(static v => v.Skip(1).Any()))
        {
            throw new InputException("a variable is in two groups that are weaker than the strength", null, "put it into one");
        }

        int most = whole.Variables.Length - weaker.Sum(static g => g.Variables.Length - g.Strength);
        return [whole with { AtMost = weaker, Strength = Math.Min(whole.Strength, most) }, .. groups.Where(g => g.Strength > whole.Strength)];
    }

    /// <summary>True when a tuple with these first members is part of the layer.</summary>
    public bool Has(ReadOnlySpan<int> places)
    {
        foreach (CoverLayer limit in AtMost)
        {
            int members = 0;
            foreach (int place in places)
            {
                members += Array.BinarySearch(limit.Variables, Variables[place]) >= 0 ? 1 : 0;
            }

            if (members > limit.Strength)
            {
                return false;
            }
        }

        return true;
    }
}
