namespace Deployments.Diagrams.Covering;

/// <summary>Puts rows into an order in which the first ones cover most, so that whoever runs only some of them has the most for it.</summary>
internal static class RowOrder
{
    /// <summary>Sorts the rows after the first ones, which stay; each is the one that covers most of what is left.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="kept">The first rows, so many, stay where they are.</param>
    /// <param name="layers">All tuples that the rows cover, open; they are closed.</param>
    public static List<byte[]> Sort(List<byte[]> rows, int kept, OpenTuples[] layers)
    {
        List<byte[]> sorted = [.. rows[..kept]];
        sorted.ForEach(row => Close(layers, row));
        var left = new PriorityQueue<byte[], (long, int)>();
        for (int i = kept; i < rows.Count; i++)
        {
            left.Enqueue(rows[i], (-GainOf(layers, rows[i]), i));
        }

        // A row never covers more later than it would have earlier, so only the first of the queue needs a second look.
        while (left.TryDequeue(out byte[]? row, out (long Gain, int Place) old))
        {
            long gain = -GainOf(layers, row);
            if (gain == old.Gain || left.Count == 0)
            {
                sorted.Add(row);
                Close(layers, row);
            }
            else
            {
                left.Enqueue(row, (gain, old.Place));
            }
        }

        return sorted;
    }

    private static long GainOf(OpenTuples[] layers, byte[] row)
    {
        long gain = 0;
        foreach (OpenTuples layer in layers)
        {
            gain += layer.GainOf(row);
        }

        return gain;
    }

    private static void Close(OpenTuples[] layers, byte[] row)
    {
        foreach (OpenTuples layer in layers)
        {
            layer.Close(row);
        }
    }
}
