using System.Numerics;
using Deployments.Diagrams.Ranking;

namespace Deployments.Diagrams.Covering;

/// <summary>
/// Takes rows away as long as the rest can be changed to cover everything again. Tabu search, after Lin, Luo, Cai, Su, Hao, Zhang, "TCA: an efficient
/// two-mode meta-heuristic algorithm for combinatorial test generation", ASE 2015: an open tuple is drawn, and of the changes of one value that cover it
/// the one is made that opens least; the value that it replaces stays away for some steps. Where no single change is possible or valid, a row takes the
/// whole tuple and the nearest values that the diagram allows with it.
/// </summary>
internal sealed class RowReduction
{
    private const ulong LeapsOneIn = 200;
    private const int ShortestTabu = 2;
    private const ulong TabuSpread = 8;

    private readonly PartialChoice choice;
    private readonly CoverCounts[] layers;
    private readonly int[][] placeIn;
    private readonly int[] sizes;
    private readonly int fixedRows;
    private readonly List<byte[]> rows;
    private readonly List<long[]> tabu = [];
    private readonly int[] starts;
    private readonly int[] order;
    private SplitMix random;
    private long step;

    /// <summary>Starts from rows that cover everything.</summary>
    /// <param name="choice">The valid choices.</param>
    /// <param name="layers">What is to be covered, with nothing counted yet.</param>
    /// <param name="rows">Rows that cover everything.</param>
    /// <param name="fixedRows">The first rows, so many, stay as they are.</param>
    /// <param name="seed">The same seed gives the same rows.</param>
    public RowReduction(PartialChoice choice, CoverCounts[] layers, IEnumerable<byte[]> rows, int fixedRows, ulong seed)
    {
        this.choice = choice;
        this.layers = layers;
        this.fixedRows = fixedRows;
        this.rows = [.. rows.Select(static r => (byte[])[.. r])];
        Best = [.. this.rows.Select(static r => (byte[])[.. r])];
        random = new SplitMix(seed);
        sizes = [.. Enumerable.Range(0, choice.Count).Select(choice.SizeOf)];
        placeIn = Array.ConvertAll(layers, l => Enumerable.Range(0, choice.Count).Select(v => Array.IndexOf(l.Variables, v)).ToArray());
        starts = new int[sizes.Length + 1];
        for (int v = 0; v < sizes.Length; v++)
        {
            starts[v + 1] = starts[v] + sizes[v];
        }

        order = [.. Enumerable.Range(0, choice.Count)];
        foreach (byte[] row in this.rows)
        {
            tabu.Add(new long[starts[^1]]);
            foreach (CoverCounts layer in layers)
            {
                layer.Add(row, 1);
            }
        }
    }

    /// <summary>The fewest rows that covered everything.</summary>
    public List<byte[]> Best { get; private set; }

    /// <summary>The steps made so far.</summary>
    public long Steps => step;

    private int OpenCount
    {
        get
        {
            int sum = 0;
            foreach (CoverCounts layer in layers)
            {
                sum += layer.OpenCount;
            }

            return sum;
        }
    }

    /// <summary>Makes some more steps; false when no row can be spared.</summary>
    public bool Run(long steps, int least)
    {
        for (long end = step + steps; step < end;)
        {
            if (OpenCount > 0)
            {
                step++;
                Step();
            }
            else if (!Shrink(least))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Keeps rows that cover everything and takes one away; false when none can be spared.</summary>
    private bool Shrink(int least)
    {
        if (rows.Count < Best.Count)
        {
            Best = [.. rows.Select(static r => (byte[])[.. r])];
        }

        if (rows.Count <= Math.Max(fixedRows, least))
        {
            return false;
        }

        RemoveRow();
        return true;
    }

    private void RemoveRow()
    {
        int found = -1, fewest = int.MaxValue;
        for (int r = fixedRows; r < rows.Count; r++)
        {
            int unique = layers.Sum(l => l.Unique(rows[r]));
            if (unique < fewest)
            {
                (fewest, found) = (unique, r);
            }
        }

        foreach (CoverCounts layer in layers)
        {
            layer.Add(rows[found], -1);
        }

        rows.RemoveAt(found);
        tabu.RemoveAt(found);
    }

    private void Step()
    {
        int which = (int)random.Below((ulong)OpenCount), l = 0;
        while (which >= layers[l].OpenCount)
        {
            which -= layers[l++].OpenCount;
        }

        CoverCounts layer = layers[l];
        Span<int> places = stackalloc int[layer.Strength];
        Span<int> values = stackalloc int[layer.Strength];
        layer.Get(which, places, values);
        int bestRow = -1, bestVariable = 0, bestValue = 0, bestChange = int.MaxValue, equal = 1;
        for (int r = fixedRows; r < rows.Count; r++)
        {
            byte[] row = rows[r];
            int missing = -1, count = 0;
            for (int i = 0; i < places.Length && count < 2; i++)
            {
                if (row[layer.Variables[places[i]]] != values[i])
                {
                    missing = i;
                    count++;
                }
            }

            if (count != 1)
            {
                continue;
            }

            int variable = layer.Variables[places[missing]], value = values[missing];
            if (tabu[r][starts[variable] + value] > step)
            {
                continue;
            }

            int change = ChangeOf(variable, value, row);
            if (change > bestChange || (change == bestChange && random.Below((ulong)(equal + 1)) != 0))
            {
                equal += change == bestChange ? 1 : 0;
                continue;
            }

            if (!choice.IsFree(variable))
            {
                byte before = row[variable];
                row[variable] = (byte)value;
                bool isValid = choice.IsValidAround(variable, row);
                row[variable] = before;
                if (!isValid)
                {
                    continue;
                }
            }

            equal = change == bestChange ? equal + 1 : 1;
            (bestRow, bestVariable, bestValue, bestChange) = (r, variable, value, change);
        }

        if (bestRow >= 0 && (bestChange <= 0 || random.Below(LeapsOneIn) > 0))
        {
            Set(bestRow, bestVariable, bestValue);
        }
        else if (rows.Count > fixedRows)
        {
            TakeWhole(layer, places, values);
        }
    }

    private int ChangeOf(int variable, int value, byte[] row)
    {
        int sum = 0;
        for (int l = 0; l < layers.Length; l++)
        {
            if (placeIn[l][variable] >= 0)
            {
                sum += layers[l].Change(placeIn[l][variable], value, row);
            }
        }

        return sum;
    }

    private void Set(int r, int variable, int value)
    {
        byte[] row = rows[r];
        if (row[variable] == value)
        {
            return;
        }

        for (int l = 0; l < layers.Length; l++)
        {
            if (placeIn[l][variable] >= 0)
            {
                layers[l].Apply(placeIn[l][variable], value, row);
            }
        }

        tabu[r][starts[variable] + row[variable]] = step + ShortestTabu + (long)random.Below(TabuSpread);
        row[variable] = (byte)value;
    }

    /// <summary>Puts a tuple into a random row, with as many of the row's values as go together with it.</summary>
    private void TakeWhole(CoverCounts layer, ReadOnlySpan<int> places, ReadOnlySpan<int> values)
    {
        int r = fixedRows + (int)random.Below((ulong)(rows.Count - fixedRows));
        byte[] row = rows[r];
        byte[] wanted = [.. row];
        bool isTied = false;
        for (int i = 0; i < places.Length; i++)
        {
            int variable = layer.Variables[places[i]];
            wanted[variable] = (byte)values[i];
            choice.Push(variable, values[i]);
            isTied |= !choice.IsFree(variable);
        }

        if (isTied)
        {
            random.Shuffle(order);
            foreach (int variable in order)
            {
                if (choice.IsFree(variable) || IsAmong(variable, layer, places))
                {
                    continue;
                }

                ulong allowed = choice.Allowed(variable);
                int value = row[variable];
                if ((allowed >> value & 1) == 0)
                {
                    value = Bits.At(allowed, (int)random.Below((ulong)BitOperations.PopCount(allowed)));
                }

                wanted[variable] = (byte)value;
                choice.Push(variable, value);
            }
        }

        choice.PopTo(0);
        for (int variable = 0; variable < wanted.Length; variable++)
        {
            Set(r, variable, wanted[variable]);
        }
    }

    private static bool IsAmong(int variable, CoverCounts layer, ReadOnlySpan<int> places)
    {
        foreach (int place in places)
        {
            if (layer.Variables[place] == variable)
            {
                return true;
            }
        }

        return false;
    }
}
