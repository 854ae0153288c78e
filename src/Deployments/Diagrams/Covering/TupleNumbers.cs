namespace Deployments.Diagrams.Covering;

/// <summary>
/// Numbers the tuples of values of some variables. A tuple of variables q₁ &lt; … &lt; qₛ has the sum of <c>Term(i, qᵢ, value)</c> as its number: all
/// tuples below q come before those that contain it, so numbers are dense and can be added up while values are taken.
/// </summary>
internal sealed class TupleNumbers
{
    private const long MaximumTuples = int.MaxValue / 8;

    private readonly int[][] starts;

    /// <summary>Numbers for tuples of up to so many variables.</summary>
    /// <param name="sizes">The number of values of each variable.</param>
    /// <param name="strength">The largest number of variables in a tuple.</param>
    public TupleNumbers(int[] sizes, int strength)
    {
        Sizes = sizes;
        starts = new int[strength + 1][];
        starts[0] = new int[sizes.Length + 1];
        Array.Fill(starts[0], 1);
        for (int s = 1; s <= strength; s++)
        {
            starts[s] = new int[sizes.Length + 1];
            for (int q = 0; q < sizes.Length; q++)
            {
                long next = starts[s][q] + ((long)sizes[q] * (s == 1 ? 1 : starts[s - 1][q]));
                if (next > MaximumTuples)
                {
                    IsTooLarge = true;
                    next = 0;
                }

                starts[s][q + 1] = (int)next;
            }
        }
    }

    /// <summary>The number of values of each variable.</summary>
    public int[] Sizes { get; }

    /// <summary>True when there are more tuples than numbers.</summary>
    public bool IsTooLarge { get; }

    /// <summary>The number of tuples of so many variables.</summary>
    public int CountOf(int members) => members == 0 ? 1 : starts[members][Sizes.Length];

    /// <summary>What the member at a place, counted from 1, adds to the number of a tuple.</summary>
    public int Term(int place, int variable, int value) => starts[place][variable] + (place == 1 ? value : value * starts[place - 1][variable]);

    /// <summary>The number of a tuple without one of its members.</summary>
    public int Without(int member, ReadOnlySpan<int> variables, ReadOnlySpan<int> values)
    {
        int number = 0;
        for (int i = 0, place = 1; i < variables.Length; i++)
        {
            number += i == member ? 0 : Term(place++, variables[i], values[i]);
        }

        return number;
    }

    /// <summary>The number of a set of variables without one of its members, where each has one value.</summary>
    public int Without(int member, ReadOnlySpan<int> variables)
    {
        int number = 0;
        for (int i = 0, place = 1; i < variables.Length; i++)
        {
            number += i == member ? 0 : starts[place++][variables[i]];
        }

        return number;
    }

    /// <summary>The number of a set of variables, where each has one value.</summary>
    public int Of(ReadOnlySpan<int> variables)
    {
        int number = 0;
        for (int i = 0; i < variables.Length; i++)
        {
            number += starts[i + 1][variables[i]];
        }

        return number;
    }

    /// <summary>Finds the members of a tuple with a number.</summary>
    public void Decode(int number, Span<int> variables, Span<int> values)
    {
        for (int place = variables.Length; place >= 1; place--)
        {
            int variable = Array.BinarySearch(starts[place], number);
            variable = variable >= 0 ? variable : ~variable - 1;

            // Variables without a tuple at this place share their start with the next one.
            while (starts[place][variable + 1] <= number)
            {
                variable++;
            }

            int rest = number - starts[place][variable];
            int each = place == 1 ? 1 : starts[place - 1][variable];
            (variables[place - 1], values[place - 1]) = (variable, rest / each);
            number = rest % each;
        }
    }
}
