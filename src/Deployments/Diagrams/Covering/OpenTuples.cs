using System.Numerics;
using Deployments.Diagrams.Ranking;

namespace Deployments.Diagrams.Covering;

/// <summary>
/// The tuples of one strength over some variables that no row has yet. For each variable and each tuple of the others of one member less it keeps the
/// values that complete an open tuple as bits, so that one pass over the rest of a row tells the gain of every value of a variable.
/// </summary>
internal sealed class OpenTuples
{
    private readonly TupleNumbers numbers;
    private readonly ulong[] open;
    private readonly int stride;
    private readonly TupleNumbers sets;
    private readonly int[] openInSet;
    private readonly int[] weights;
    private readonly int setStride;

    /// <summary>A layer without tuples.</summary>
    /// <param name="variables">The variables, ascending.</param>
    /// <param name="sizes">The number of values of each of all variables.</param>
    /// <param name="strength">The number of variables in a tuple.</param>
    public OpenTuples(int[] variables, int[] sizes, int strength)
    {
        Variables = variables;
        Strength = strength;
        numbers = new TupleNumbers(Array.ConvertAll(variables, v => sizes[v]), strength - 1);
        stride = numbers.CountOf(strength - 1);
        open = new ulong[variables.Length * stride];
        int[] ones = new int[variables.Length];
        Array.Fill(ones, 1);
        sets = new TupleNumbers(ones, strength);
        openInSet = new int[sets.CountOf(strength)];
        setStride = sets.CountOf(strength - 1);
        weights = new int[variables.Length * setStride];
    }

    /// <summary>The variables, ascending.</summary>
    public int[] Variables { get; }

    /// <summary>The number of variables in a tuple.</summary>
    public int Strength { get; }

    /// <summary>The number of open tuples.</summary>
    public long Count { get; private set; }

    /// <summary>The number of sets of variables.</summary>
    public long SetCount => openInSet.Length;

    /// <summary>The most open tuples of one set of variables.</summary>
    public int MostOfOneSet => openInSet.Max();

    /// <summary>Calls for each open tuple with the places of its variables, ascending, and their values.</summary>
    public void ForEach(Action<int[], int[]> visit)
    {
        int[] places = new int[Strength], values = new int[Strength];
        for (int last = Strength - 1; last < Variables.Length; last++)
        {
            for (int number = 0; number < stride; number++)
            {
                ulong bits = open[(last * stride) + number];
                if (bits == 0)
                {
                    continue;
                }

                // Tuples whose other members come before the last have the smallest numbers.
                numbers.Decode(number, places.AsSpan(0, Strength - 1), values.AsSpan(0, Strength - 1));
                if (Strength > 1 && places[Strength - 2] > last)
                {
                    break;
                }

                places[^1] = last;
                for (; bits != 0; bits &= bits - 1)
                {
                    values[^1] = BitOperations.TrailingZeroCount(bits);
                    visit(places, values);
                }
            }
        }
    }

    /// <summary>Opens a tuple.</summary>
    /// <param name="places">The places of its variables, ascending.</param>
    /// <param name="values">The values of these.</param>
    public void Open(ReadOnlySpan<int> places, ReadOnlySpan<int> values)
    {
        for (int member = 0; member < places.Length; member++)
        {
            open[(places[member] * stride) + numbers.Without(member, places, values)] |= 1UL << values[member];
        }

        Count++;
        openInSet[sets.Of(places)]++;
    }

    /// <summary>Closes the tuples of a row.</summary>
    public void Close(ReadOnlySpan<byte> row)
    {
        Span<int> places = stackalloc int[Strength];
        Span<int> values = stackalloc int[Strength];
        Visit(Strength - 1, Variables.Length, row, places, values, closes: true);
    }

    /// <summary>The number of open tuples that a row has.</summary>
    public long GainOf(ReadOnlySpan<byte> row)
    {
        Span<int> places = stackalloc int[Strength];
        Span<int> values = stackalloc int[Strength];
        return Visit(Strength - 1, Variables.Length, row, places, values, closes: false);
    }

    /// <summary>
    /// Weighs the tuples anew: those of variables that have many open tuples left count most, by the third power. At least as many rows are still needed
    /// as the most open tuples of one set of variables, so what is behind decides the number of rows.
    /// </summary>
    public void Weigh()
    {
        Span<int> places = stackalloc int[Strength];
        Weigh(Strength - 1, Variables.Length, places, Math.Max(MostOfOneSet, 1));
    }

    /// <summary>
    /// Adds to the gain of each value of a variable the weights of the tuples that it would close together with the variables that have a value.
    /// </summary>
    /// <param name="place">The place of the variable.</param>
    /// <param name="taken">The places of the other variables that have a value, ascending.</param>
    /// <param name="row">The values.</param>
    /// <param name="gains">Receives the gains.</param>
    public void AddGains(int place, ReadOnlySpan<int> taken, ReadOnlySpan<byte> row, Span<long> gains)
    {
        if (Strength == 1)
        {
            AddBits(open[place], weights[place], gains);
        }
        else if (taken.Length >= Strength - 1)
        {
            AddGains(Strength - 1, taken.Length, place * stride, place * setStride, taken, row, gains);
        }
    }

    /// <summary>Finds an open tuple of the variables that have most of them; there must be one.</summary>
    /// <param name="random">Decides between several.</param>
    /// <param name="places">Receives the places of its variables.</param>
    /// <param name="values">Receives their values.</param>
    public void Find(ref SplitMix random, Span<int> places, Span<int> values)
    {
        int most = 0, found = 0, equal = 0;
        for (int set = 0; set < openInSet.Length; set++)
        {
            if (openInSet[set] > most)
            {
                (most, found, equal) = (openInSet[set], set, 1);
            }
            else if (openInSet[set] == most && random.Below((ulong)++equal) == 0)
            {
                found = set;
            }
        }

        sets.Decode(found, places, values);
        int wanted = (int)random.Below((ulong)most);
        values.Clear();
        while (true)
        {
            ulong bits = open[(places[0] * stride) + numbers.Without(0, places, values)];
            int here = BitOperations.PopCount(bits);
            if (wanted < here)
            {
                values[0] = Bits.At(bits, wanted);
                return;
            }

            wanted -= here;
            int member = 1;
            while (++values[member] == numbers.Sizes[places[member]])
            {
                values[member++] = 0;
            }
        }
    }

    private void AddGains(
        int members, int limit, int start, int weightStart, ReadOnlySpan<int> taken, ReadOnlySpan<byte> row, Span<long> gains)
    {
        if (members == 1)
        {
            for (int i = 0; i < limit; i++)
            {
                int other = taken[i];
                AddBits(open[start + numbers.Term(1, other, row[Variables[other]])], weights[weightStart + other], gains);
            }

            return;
        }

        for (int i = members - 1; i < limit; i++)
        {
            int other = taken[i];
            int next = start + numbers.Term(members, other, row[Variables[other]]);
            AddGains(members - 1, i, next, weightStart + sets.Term(members, other, 0), taken, row, gains);
        }
    }

    private static void AddBits(ulong bits, int weight, Span<long> gains)
    {
        for (; bits != 0; bits &= bits - 1)
        {
            gains[BitOperations.TrailingZeroCount(bits)] += weight;
        }
    }

    private void Weigh(int member, int limit, Span<int> places, int most)
    {
        if (member < 0)
        {
            long share = openInSet[sets.Of(places)] * 256L / most;
            int weight = (int)((share * share * share) >> 8) + 1;
            for (int own = 0; own < places.Length; own++)
            {
                weights[(places[own] * setStride) + sets.Without(own, places)] = weight;
            }

            return;
        }

        for (int place = member; place < limit; place++)
        {
            places[member] = place;
            Weigh(member - 1, place, places, most);
        }
    }

    /// <summary>Counts the open tuples of a row, and closes them if asked to.</summary>
    private long Visit(int member, int limit, ReadOnlySpan<byte> row, Span<int> places, Span<int> values, bool closes)
    {
        if (member >= 0)
        {
            long sum = 0;
            for (int place = member; place < limit; place++)
            {
                (places[member], values[member]) = (place, row[Variables[place]]);
                sum += Visit(member - 1, place, row, places, values, closes);
            }

            return sum;
        }

        if ((open[(places[0] * stride) + numbers.Without(0, places, values)] >> values[0] & 1) == 0)
        {
            return 0;
        }

        if (closes)
        {
            Count--;
            openInSet[sets.Of(places)]--;
            for (int own = 0; own < places.Length; own++)
            {
                open[(places[own] * stride) + numbers.Without(own, places, values)] &= ~(1UL << values[own]);
            }
        }

        return 1;
    }
}
