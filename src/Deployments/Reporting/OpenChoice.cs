using System.Numerics;
using Deployments.Collections;
using Deployments.Spaces;
using Deployments.Spaces.Choosing;

namespace Deployments.Reporting;

/// <summary>
/// The part of a space that picks leave open: for each variable the possible values with the number of stacks, and why the others are excluded.
/// </summary>
internal sealed class OpenChoice(Space space, Picks picks)
{
    private readonly ValueList<OptionCounts> counts = space.OptionCounts(picks);

    /// <summary>The number of stacks that are left.</summary>
    public BigInteger Left { get; } = space.CountWith(picks);

    /// <summary>How many stacks have a value of a variable.</summary>
    public BigInteger Count(int variable, int value) => counts[variable].Stacks[value];

    public IEnumerable<int> OpenOf(int variable) => Enumerable.Range(0, counts[variable].Stacks.Count).Where(v => !Count(variable, v).IsZero);

    /// <summary>The excluded values, without those that are excluded only because another value of the same variable is picked.</summary>
    public IEnumerable<(int Value, ClosedReason Why)> ClosedOf(int variable)
    {
        for (int value = 0; value < counts[variable].Stacks.Count; value++)
        {
            if (Count(variable, value).IsZero && space.WhyClosed(picks, space.Variables[variable], space.Variables[variable].Values[value]) is { } why)
            {
                yield return (value, why);
            }
        }
    }
}
