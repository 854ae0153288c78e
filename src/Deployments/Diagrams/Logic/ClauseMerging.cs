namespace Deployments.Diagrams.Logic;

/// <summary>Merges clauses: two that differ only in the values of one variable become one with the values that both allow.</summary>
internal static class ClauseMerging
{
    /// <summary>The merged clauses, in the order of the first clause of each.</summary>
    public static List<Literal[]> Merge(IEnumerable<Literal[]> clauses, int variables)
    {
        List<Literal[]> merged = [.. clauses];
        for (int before = -1; before != merged.Count;)
        {
            before = merged.Count;
            for (int variable = 0; variable < variables; variable++)
            {
                MergeOn(merged, variable);
            }
        }

        return merged;
    }

    private static void MergeOn(List<Literal[]> clauses, int variable)
    {
        var known = new Dictionary<Literal[], int>(LiteralsComparer.Shared);
        int count = 0;
        for (int i = 0; i < clauses.Count; i++)
        {
            Literal[] clause = clauses[i];
            int place = Array.FindIndex(clause, l => l.Variable == variable);

            // Clauses of one literal are left to propagation, which detects contradictions.
            if (place >= 0 && clause.Length > 1)
            {
                Literal[] rest = [.. clause[..place], .. clause[(place + 1)..]];
                if (known.TryGetValue(rest, out int same))
                {
                    int there = Array.FindIndex(clauses[same], l => l.Variable == variable);
                    ulong values = clauses[same][there].Values & clause[place].Values;
                    clauses[same] = values == 0 ? rest
                        : [.. clauses[same][..there], new Literal(variable, values), .. clauses[same][(there + 1)..]];
                    if (values == 0)
                    {
                        known.Remove(rest);
                    }

                    continue;
                }

                known.Add(rest, count);
            }

            clauses[count++] = clause;
        }

        clauses.RemoveRange(count, clauses.Count - count);
    }

    private sealed class LiteralsComparer : IEqualityComparer<Literal[]>
    {
        public static readonly LiteralsComparer Shared = new();

        public bool Equals(Literal[]? x, Literal[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(Literal[] literals)
        {
            var hash = new HashCode();
            foreach (Literal literal in literals)
            {
                hash.Add(literal);
            }

            return hash.ToHashCode();
        }
    }
}
