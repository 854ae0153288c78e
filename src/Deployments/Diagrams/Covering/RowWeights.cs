namespace Deployments.Diagrams.Covering;

/// <summary>Gives rows values of larger weight where they stay valid and every tuple stays covered.</summary>
internal static class RowWeights
{
    /// <summary>Changes rows one variable at a time, in their order.</summary>
    /// <param name="choice">What is valid.</param>
    /// <param name="layers">All tuples, none of them counted yet.</param>
    /// <param name="rows">The rows; they are changed.</param>
    /// <param name="kept">The first rows, so many, stay as they are.</param>
    /// <param name="weights">For each variable the weight of each value.</param>
    public static void Prefer(PartialChoice choice, CoverCounts[] layers, List<byte[]> rows, int kept, int[][] weights)
    {
        rows.ForEach(row => Array.ForEach(layers, layer => layer.Add(row, 1)));
        for (int i = kept; i < rows.Count; i++)
        {
            byte[] row = rows[i] = [.. rows[i]];
            for (int variable = 0; variable < weights.Length; variable++)
            {
                int present = weights[variable][row[variable]];
                foreach (int value in Enumerable.Range(0, weights[variable].Length).Where(v => weights[variable][v] > present)
                    .OrderByDescending(v => weights[variable][v]))
                {
                    if (TryChange(choice, layers, row, variable, (byte)value))
                    {
                        break;
                    }
                }
            }
        }
    }

    private static bool TryChange(PartialChoice choice, CoverCounts[] layers, byte[] row, int variable, byte value)
    {
        byte before = row[variable];
        row[variable] = value;
        bool isValid = (choice.Allowed(variable) >> value & 1) != 0 && choice.IsValidAround(variable, row);
        row[variable] = before;
        if (!isValid || Array.Exists(layers, layer => PlaceIn(layer, variable) is >= 0 and var place && layer.Change(place, value, row) > 0))
        {
            return false;
        }

        foreach (CoverCounts layer in layers)
        {
            if (PlaceIn(layer, variable) is >= 0 and var place)
            {
                layer.Apply(place, value, row);
            }
        }

        row[variable] = value;
        return true;
    }

    private static int PlaceIn(CoverCounts layer, int variable) => Array.BinarySearch(layer.Variables, variable);
}
