namespace Deployments.Diagrams.Logic;

/// <summary>A weight for each value of some variables; the weights of the values taken must not add up to more than the bound.</summary>
internal sealed class LinearConstraint(long bound)
{
    private readonly SortedDictionary<int, long[]> weights = [];

    public long Bound { get; private set; } = bound;

    /// <summary>The weights of the values, by variable.</summary>
    public IReadOnlyDictionary<int, long[]> Weights => weights;

    /// <summary>Adds to the sum when the variable takes one of the values.</summary>
    public void Add(int variable, int size, ulong values, long weight)
    {
        if (!weights.TryGetValue(variable, out long[]? own))
        {
            weights.Add(variable, own = new long[size]);
        }

        for (int value = 0; value < size; value++)
        {
            own[value] += (values >> value & 1) != 0 ? weight : 0;
        }
    }

    /// <summary>Adds a constant to the sum.</summary>
    public void Add(long weight) => Bound -= weight;

    /// <summary>The constraint that holds exactly where this one does not.</summary>
    public LinearConstraint Negation()
    {
        // A sum is above a bound exactly when what it lacks to the largest sum is below the rest.
        var negation = new LinearConstraint(weights.Values.Sum(static own => own.Max()) - Bound - 1);
        foreach ((int variable, long[] own) in weights)
        {
            long most = own.Max();
            negation.weights.Add(variable, Array.ConvertAll(own, weight => most - weight));
        }

        return negation;
    }

    /// <summary>True when the constraint holds for these values.</summary>
    public bool Holds(ReadOnlySpan<byte> values)
    {
        long sum = 0;
        foreach ((int variable, long[] own) in weights)
        {
            sum += own[values[variable]];
        }

        return sum <= Bound;
    }
}
