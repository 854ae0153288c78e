using Deployments.Diagrams.Ranking;

namespace Deployments.Diagrams.Covering;

/// <summary>
/// Makes rows one at a time. Each is the best of several candidates: a candidate starts with an open tuple, takes the other variables in random order,
/// gives each the value that closes most, and is then improved one variable at a time. The first part is AETG (Cohen, Dalal, Fredman, Patton, "The AETG
/// system", IEEE Transactions on Software Engineering 23(7), 1997). Rows are valid by construction: a value is taken only if the diagram has a solution
/// with it.
/// </summary>
internal sealed class GreedyRows
{
    private const int MaximumRounds = 10;

    private readonly PartialChoice choice;
    private readonly OpenTuples[] layers;
    private readonly int[][]? weights;
    private readonly int[] sizes;
    private readonly int[][] placeIn;
    private readonly int[][] taken;
    private readonly int[] takenCounts;
    private readonly int[][] others;
    private readonly long[] gains = new long[64];
    private readonly int[] order;
    private readonly bool[] isTaken;
    private SplitMix random;

    public GreedyRows(PartialChoice choice, OpenTuples[] layers, int[][]? weights, ulong seed)
    {
        this.weights = weights;
        this.choice = choice;
        this.layers = layers;
        random = new SplitMix(seed);
        sizes = [.. Enumerable.Range(0, choice.Count).Select(choice.SizeOf)];
        placeIn = Array.ConvertAll(layers, l => Enumerable.Range(0, choice.Count).Select(v => Array.IndexOf(l.Variables, v)).ToArray());
        taken = Array.ConvertAll(layers, l => new int[l.Variables.Length]);
        others = Array.ConvertAll(layers, l => new int[l.Variables.Length]);
        takenCounts = new int[layers.Length];
        order = [.. Enumerable.Range(0, choice.Count)];
        isTaken = new bool[choice.Count];
    }

    /// <summary>The cost of a row, which decides between candidates that close as much; null for none.</summary>
    public Func<byte[], double>? Cost { get; init; }

    /// <summary>The best of some candidates for the next row; there must be an open tuple.</summary>
    public byte[] Next(int candidates)
    {
        foreach (OpenTuples layer in layers)
        {
            layer.Weigh();
        }

        byte[] best = [];
        long bestGain = -1;
        byte[] row = new byte[choice.Count];
        for (int i = 0; i < candidates; i++)
        {
            long gain = Build(row);
            if (gain > bestGain || (gain == bestGain && Cost is not null && Cost(row) < Cost(best)))
            {
                (bestGain, best) = (gain, [.. row]);
            }
        }

        return best;
    }

    private long Build(byte[] row)
    {
        Array.Clear(isTaken);
        Array.Clear(takenCounts);
        OpenTuples start = layers[0];
        foreach (OpenTuples layer in layers)
        {
            start = layer.Count > start.Count ? layer : start;
        }

        Span<int> places = stackalloc int[start.Strength];
        Span<int> values = stackalloc int[start.Strength];
        start.Find(ref random, places, values);
        for (int i = 0; i < places.Length; i++)
        {
            Take(start.Variables[places[i]], values[i], row);
        }

        random.Shuffle(order);
        foreach (int variable in order)
        {
            if (!isTaken[variable])
            {
                Take(variable, Best(variable, choice.Allowed(variable), row, -1, out _), row);
            }
        }

        choice.PopTo(0);
        Improve(row);
        return Total(row);
    }

    private void Improve(byte[] row)
    {
        bool isBetter = true;
        for (int round = 0; round < MaximumRounds && isBetter; round++)
        {
            isBetter = false;
            random.Shuffle(order);
            foreach (int variable in order)
            {
                int before = row[variable];
                int value = Best(variable, choice.IsFree(variable) ? choice.Allowed(variable) : ulong.MaxValue, row, before, out long more);
                if (value != before)
                {
                    isBetter |= more > 0;
                    row[variable] = (byte)value;
                }
            }
        }
    }

    private long Total(byte[] row)
    {
        // Each tuple is seen from each of its members.
        long total = 0;
        for (int l = 0; l < layers.Length; l++)
        {
            long own = 0;
            for (int place = 0; place < layers[l].Variables.Length; place++)
            {
                int variable = layers[l].Variables[place];
                Array.Clear(gains, 0, sizes[variable]);
                layers[l].AddGains(place, Others(l, place), row, gains);
                own += gains[row[variable]];
            }

            total += own / layers[l].Strength;
        }

        return total;
    }

    /// <summary>A value of the greatest gain; with a value from before, only a valid one that is no worse.</summary>
    private int Best(int variable, ulong allowed, byte[] row, int before, out long more)
    {
        Array.Clear(gains, 0, sizes[variable]);
        for (int l = 0; l < layers.Length; l++)
        {
            int place = placeIn[l][variable];
            if (place >= 0)
            {
                layers[l].AddGains(place, before < 0 ? taken[l].AsSpan(0, takenCounts[l]) : Others(l, place), row, gains);
            }
        }

        int best = before;
        long own = before < 0 ? -1 : gains[before], bestGain = own, equal = before < 0 ? 0 : WeightOf(variable, before);
        for (int value = 0; value < sizes[variable]; value++)
        {
            if ((allowed >> value & 1) == 0 || value == before || gains[value] < bestGain)
            {
                continue;
            }

            int weight = WeightOf(variable, value);
            equal = gains[value] == bestGain ? equal + weight : weight;
            if (gains[value] == bestGain && random.Below((ulong)equal) >= (ulong)weight)
            {
                continue;
            }

            if (before >= 0 && !choice.IsFree(variable))
            {
                row[variable] = (byte)value;
                bool isValid = choice.IsValidAround(variable, row);
                row[variable] = (byte)before;
                if (!isValid)
                {
                    continue;
                }
            }

            (best, bestGain) = (value, gains[value]);
        }

        more = bestGain - own;
        return best;
    }

    private int WeightOf(int variable, int value) => weights is null ? 1 : weights[variable][value];

    private ReadOnlySpan<int> Others(int layer, int place)
    {
        int[] own = others[layer];
        for (int i = 0, next = 0; i < layers[layer].Variables.Length; i++)
        {
            if (i != place)
            {
                own[next++] = i;
            }
        }

        return own.AsSpan(0, own.Length - 1);
    }

    private void Take(int variable, int value, byte[] row)
    {
        row[variable] = (byte)value;
        isTaken[variable] = true;
        choice.Push(variable, value);
        for (int l = 0; l < layers.Length; l++)
        {
            int place = placeIn[l][variable];
            if (place < 0)
            {
                continue;
            }

            // Kept in ascending order.
            int at = takenCounts[l]++;
            for (; at > 0 && taken[l][at - 1] > place; at--)
            {
                taken[l][at] = taken[l][at - 1];
            }

            taken[l][at] = place;
        }
    }
}
