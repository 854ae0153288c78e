using Deployments.Diagrams.Ranking;

namespace Deployments.Diagrams.Covering;

/// <summary>
/// Arrays of strength two without constraints, found by symmetry: a few rows over the numbers below n and one further value, each of which is turned
/// through all n rotations of the numbers; a last row has the further value everywhere. Two variables meet in every way when, over the few rows, their
/// difference takes every number and each has the further value without the other (Meagher, Stevens, "Group construction of covering arrays", Journal of
/// Combinatorial Designs 13, 2005). That is a problem n² times smaller than the array, and tabu search solves it. Variables with fewer values take theirs
/// modulo their number.
/// </summary>
internal sealed class CyclicRows
{
    private const int ShortestTabu = 2;
    private const ulong TabuSpread = 8;

    private readonly int columns;
    private readonly int rowCount;
    private readonly int turns;
    private readonly int kinds;
    private readonly int[][] rows;
    private readonly int[][] best;
    private readonly int[] counts;
    private readonly int[] placeInOpen;
    private readonly List<int> open = [];
    private readonly long[] tabu;
    private SplitMix random;
    private int fewestOpen = int.MaxValue;

    private CyclicRows(int columns, int values, int rowCount, ulong seed)
    {
        (this.columns, this.rowCount) = (columns, rowCount);
        turns = values - 1;
        kinds = turns + 2;
        random = new SplitMix(seed);
        counts = new int[columns * columns * kinds];
        placeInOpen = new int[counts.Length];
        tabu = new long[rowCount * columns * values];
        rows = [.. Enumerable.Range(0, rowCount).Select(_ => new int[columns])];
        best = [.. Enumerable.Range(0, rowCount).Select(_ => new int[columns])];
        foreach (int[] row in rows)
        {
            for (int c = 0; c < columns; c++)
            {
                row[c] = (int)random.Below((ulong)values);
            }
        }

        for (int i = 0; i < columns; i++)
        {
            for (int j = 0; j < i; j++)
            {
                foreach (int[] row in rows)
                {
                    if (KindOf(row[i], row[j]) is var kind and >= 0)
                    {
                        counts[Number(i, j, kind)]++;
                    }
                }

                for (int kind = 0; kind < kinds; kind++)
                {
                    if (counts[Number(i, j, kind)] == 0)
                    {
                        Open(Number(i, j, kind));
                    }
                }
            }
        }
    }

    /// <summary>The last array before the search fails, which covers everything, and the one with which it fails, which covers nearly everything.</summary>
    /// <param name="sizes">The number of values of each variable.</param>
    /// <param name="fewerThan">Both have fewer rows than this.</param>
    /// <param name="steps">The most steps for each number of rows.</param>
    /// <param name="seed">The same seed gives the same arrays.</param>
    /// <param name="cancellation">Cancels the work.</param>
    public static IEnumerable<List<byte[]>> Find(int[] sizes, int fewerThan, long steps, ulong seed, CancellationToken cancellation)
    {
        int values = sizes.Max();
        List<byte[]>? whole = null;
        for (int rowCount = (fewerThan - 2) / Math.Max(values - 1, 1); values > 2 && sizes.Length > 2 && rowCount >= values + 1; rowCount--)
        {
            var search = new CyclicRows(sizes.Length, values, rowCount, seed);
            if (!search.Run(steps, cancellation))
            {
                yield return search.Turned(sizes);
                break;
            }

            whole = search.Turned(sizes);
        }

        if (whole is not null)
        {
            yield return whole;
        }
    }

    private bool Run(long steps, CancellationToken cancellation)
    {
        for (long step = 1; step <= steps && open.Count > 0; step++)
        {
            if ((step & 0x3FF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            Step(step);
            if (open.Count < fewestOpen)
            {
                fewestOpen = open.Count;
                for (int r = 0; r < rowCount; r++)
                {
                    rows[r].CopyTo(best[r], 0);
                }
            }
        }

        return fewestOpen == 0;
    }

    private void Step(long step)
    {
        int number = open[(int)random.Below((ulong)open.Count)];
        int kind = number % kinds, j = number / kinds % columns, i = number / kinds / columns;
        int bestRow = -1, bestColumn = 0, bestValue = 0, bestChange = int.MaxValue, equal = 1;
        for (int r = 0; r < rowCount; r++)
        {
            for (int side = 0; side < 2; side++)
            {
                int column = side == 0 ? i : j;
                int value = ValueFor(kind, side, rows[r][side == 0 ? j : i]);
                if (value < 0 || tabu[(((r * columns) + column) * (turns + 1)) + value] > step)
                {
                    continue;
                }

                int change = ChangeOf(r, column, value);
                if (change < bestChange || (change == bestChange && random.Below((ulong)++equal) == 0))
                {
                    equal = change < bestChange ? 1 : equal;
                    (bestRow, bestColumn, bestValue, bestChange) = (r, column, value, change);
                }
            }
        }

        if (bestRow >= 0)
        {
            tabu[(((bestRow * columns) + bestColumn) * (turns + 1)) + rows[bestRow][bestColumn]] = step + ShortestTabu + (long)random.Below(TabuSpread);
            Set(bestRow, bestColumn, bestValue);
        }
    }

    /// <summary>The value with which one side of a pair gives it a kind; −1 when the other side rules it out.</summary>
    private int ValueFor(int kind, int side, int other)
    {
        bool isFurther = kind == (side == 0 ? turns : turns + 1);
        if (isFurther || kind >= turns)
        {
            return isFurther == (other == turns) ? -1 : isFurther ? turns : (int)random.Below((ulong)turns);
        }

        return other == turns ? -1 : side == 0 ? (other + kind) % turns : (other - kind + turns) % turns;
    }

    private int ChangeOf(int r, int column, int value)
    {
        int change = 0;
        int[] row = rows[r];
        for (int other = 0; other < columns; other++)
        {
            if (other == column)
            {
                continue;
            }

            int before = NumberOf(column, other, row[column], row[other]), after = NumberOf(column, other, value, row[other]);
            if (before != after)
            {
                change += before >= 0 && counts[before] == 1 ? 1 : 0;
                change -= after >= 0 && counts[after] == 0 ? 1 : 0;
            }
        }

        return change;
    }

    private void Set(int r, int column, int value)
    {
        int[] row = rows[r];
        for (int other = 0; other < columns; other++)
        {
            if (other == column)
            {
                continue;
            }

            int before = NumberOf(column, other, row[column], row[other]), after = NumberOf(column, other, value, row[other]);
            if (before >= 0 && --counts[before] == 0)
            {
                Open(before);
            }

            if (after >= 0 && counts[after]++ == 0)
            {
                Close(after);
            }
        }

        row[column] = value;
    }

    private List<byte[]> Turned(int[] sizes)
    {
        var turned = new List<byte[]> { Array.ConvertAll(sizes, size => (byte)(turns % size)) };
        foreach (int[] row in best)
        {
            for (int turn = 0; turn < turns; turn++)
            {
                turned.Add([.. row.Select((value, c) => (byte)((value == turns ? turns : (value + turn) % turns) % sizes[c]))]);
            }
        }

        return turned;
    }

    private int NumberOf(int column, int other, int value, int otherValue) => column > other
        ? KindOf(value, otherValue) is var kind and >= 0 ? Number(column, other, kind) : -1
        : KindOf(otherValue, value) is var turnedKind and >= 0 ? Number(other, column, turnedKind) : -1;

    /// <summary>The difference of two numbers, or which of two values is the further one; −1 where both are.</summary>
    private int KindOf(int one, int other) => one == turns ? (other == turns ? -1 : turns) : other == turns ? turns + 1 : (one - other + turns) % turns;

    private int Number(int i, int j, int kind) => (((i * columns) + j) * kinds) + kind;

    private void Open(int number)
    {
        placeInOpen[number] = open.Count;
        open.Add(number);
    }

    private void Close(int number)
    {
        int last = open[^1];
        open[placeInOpen[number]] = last;
        placeInOpen[last] = placeInOpen[number];
        open.RemoveAt(open.Count - 1);
    }
}
