namespace Deployments.Diagrams.Covering;

/// <summary>How many rows have each tuple of one layer, and which possible tuples none has.</summary>
internal sealed class CoverCounts
{
    /// <summary>Added to the count of an impossible tuple, so that it never seems open.</summary>
    private const int Impossible = 1 << 30;

    private readonly TupleNumbers numbers;
    private readonly int strength;
    private readonly int[] counts;
    private readonly int[] placeInOpen;
    private readonly List<int> open = [];
    private int lost;
    private int won;

    /// <summary>Counts for a layer without rows.</summary>
    /// <param name="layer">The tuples, all of them open.</param>
    /// <param name="sizes">The number of values of each of all variables.</param>
    public CoverCounts(OpenTuples layer, int[] sizes)
    {
        Variables = layer.Variables;
        strength = layer.Strength;
        numbers = new TupleNumbers(Array.ConvertAll(Variables, v => sizes[v]), strength);
        counts = new int[numbers.CountOf(strength)];
        placeInOpen = new int[counts.Length];
        Array.Fill(counts, Impossible);
        WorkOfChange = layer.SetCount * strength / Variables.Length;
        layer.ForEach((places, values) =>
        {
            int number = 0;
            for (int i = 0; i < places.Length; i++)
            {
                number += numbers.Term(i + 1, places[i], values[i]);
            }

            counts[number] = 0;
            Open(number);
        });
    }

    /// <summary>The variables, ascending.</summary>
    public int[] Variables { get; }

    /// <summary>The number of members of a tuple.</summary>
    public int Strength => strength;

    /// <summary>The number of tuples of one row that a variable is part of.</summary>
    public long WorkOfChange { get; }

    /// <summary>The number of possible tuples that no row has.</summary>
    public int OpenCount => open.Count;

    /// <summary>The members of one of the open tuples.</summary>
    public void Get(int index, Span<int> places, Span<int> values) => numbers.Decode(open[index], places, values);

    /// <summary>Counts a row in or out.</summary>
    public void Add(ReadOnlySpan<byte> row, int by) => Add(strength, Variables.Length, 0, row, by);

    /// <summary>The number of tuples that only this row has.</summary>
    public int Unique(ReadOnlySpan<byte> row)
    {
        lost = 0;
        Unique(strength, Variables.Length, 0, row);
        return lost;
    }

    /// <summary>How many more tuples would be open if a variable of a row changed.</summary>
    public int Change(int place, int value, ReadOnlySpan<byte> row)
    {
        int before = row[Variables[place]];
        (lost, won) = (0, 0);
        if (strength == 2)
        {
            int lower = numbers.Term(2, place, before), upper = numbers.Term(2, place, value);
            for (int other = 0; other < place; other++)
            {
                int term = numbers.Term(1, other, row[Variables[other]]);
                lost += counts[lower + term] == 1 ? 1 : 0;
                won += counts[upper + term] == 0 ? 1 : 0;
            }

            lower = numbers.Term(1, place, before);
            upper = numbers.Term(1, place, value);
            for (int other = place + 1; other < Variables.Length; other++)
            {
                int term = numbers.Term(2, other, row[Variables[other]]);
                lost += counts[lower + term] == 1 ? 1 : 0;
                won += counts[upper + term] == 0 ? 1 : 0;
            }
        }
        else
        {
            Visit(strength, Variables.Length, 0, 0, false, place, before, value, row, false);
        }

        return lost - won;
    }

    /// <summary>Counts a change of a variable of a row, which still has the value from before.</summary>
    public void Apply(int place, int value, ReadOnlySpan<byte> row) =>
        Visit(strength, Variables.Length, 0, 0, false, place, row[Variables[place]], value, row, true);

    private void Visit(
        int member, int limit, int lower, int upper, bool isIn, int place, int before, int value, ReadOnlySpan<byte> row, bool isReal)
    {
        if (member == 0)
        {
            if (isReal)
            {
                Count(lower, -1);
                Count(upper, 1);
            }
            else
            {
                lost += counts[lower] == 1 ? 1 : 0;
                won += counts[upper] == 0 ? 1 : 0;
            }

            return;
        }

        if (!isIn && member == 1)
        {
            Visit(0, place, lower + numbers.Term(1, place, before), upper + numbers.Term(1, place, value), true, place, before, value, row, isReal);
            return;
        }

        for (int other = limit - 1; other >= member - 1; other--)
        {
            if (other == place)
            {
                Visit(member - 1, place, lower + numbers.Term(member, place, before), upper + numbers.Term(member, place, value), true,
                    place, before, value, row, isReal);
                continue;
            }

            if (!isIn && other < place)
            {
                return;
            }

            int term = numbers.Term(member, other, row[Variables[other]]);
            Visit(member - 1, other, lower + term, upper + term, isIn, place, before, value, row, isReal);
        }
    }

    private void Add(int member, int limit, int number, ReadOnlySpan<byte> row, int by)
    {
        if (member == 0)
        {
            Count(number, by);
            return;
        }

        for (int place = member - 1; place < limit; place++)
        {
            Add(member - 1, place, number + numbers.Term(member, place, row[Variables[place]]), row, by);
        }
    }

    private void Unique(int member, int limit, int number, ReadOnlySpan<byte> row)
    {
        if (member == 0)
        {
            lost += counts[number] == 1 ? 1 : 0;
            return;
        }

        for (int place = member - 1; place < limit; place++)
        {
            Unique(member - 1, place, number + numbers.Term(member, place, row[Variables[place]]), row);
        }
    }

    private void Count(int number, int by)
    {
        int before = counts[number];
        counts[number] = before + by;
        if (before == 0)
        {
            int place = placeInOpen[number];
            int last = open[^1];
            open[place] = last;
            placeInOpen[last] = place;
            open.RemoveAt(open.Count - 1);
        }
        else if (before + by == 0)
        {
            Open(number);
        }
    }

    private void Open(int number)
    {
        placeInOpen[number] = open.Count;
        open.Add(number);
    }
}
