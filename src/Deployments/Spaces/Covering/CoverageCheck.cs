using System.Numerics;
using Deployments.Collections;
using Deployments.Diagrams.Searching;
using Deployments.Spaces.Compiling;
using Deployments.Spaces.Templates;

namespace Deployments.Spaces.Covering;

/// <summary>
/// Tells what rows cover. Shares nothing with the search for covering arrays: it goes through all combinations, looks each up in the rows, and asks the
/// diagram anew which of the others are possible.
/// </summary>
internal sealed class CoverageCheck
{
    private readonly CompiledTemplate space;
    private readonly int strength;
    private readonly CancellationToken cancellation;
    private readonly ValueList<SpaceVariable> variables;
    private readonly int[] prefix;
    private readonly List<StackTuple> uncovered = [];
    private readonly List<ImpossibleTuple> impossible = [];
    private long covered;

    private CoverageCheck(CompiledTemplate space, int strength, CancellationToken cancellation)
    {
        this.space = space;
        this.cancellation = cancellation;
        variables = space.Variables.Variables;
        this.strength = Math.Min(strength, variables.Count);
        prefix = new int[2 * this.strength];
    }

    /// <summary>What rows cover; each is a choice, or several that mean the same stack. One that is no choice of the space has none.</summary>
    public static Coverage Of(CompiledTemplate space, IEnumerable<IEnumerable<byte[]>> rows, int strength, CancellationToken cancellation)
    {
        var check = new CoverageCheck(space, strength, cancellation);
        var valid = new List<byte[]>();
        var invalid = new List<int>();
        int index = 0;
        foreach (IEnumerable<byte[]> row in rows)
        {
            int before = valid.Count;
            valid.AddRange(row.Where(choice => check.IsChoice(choice) && space.Contains(choice)));
            if (valid.Count == before)
            {
                invalid.Add(index);
            }

            index++;
        }

        if (check.strength > 0)
        {
            check.Visit(0, 0, valid);
        }

        return new Coverage(strength, check.covered, check.uncovered, check.impossible, [.. invalid]);
    }

    private bool IsChoice(byte[] row) =>
        row.Length == variables.Count && Enumerable.Range(0, row.Length).All(v => row[v] < variables[v].Values.Count);

    private void Visit(int member, int from, List<byte[]> rows)
    {
        cancellation.ThrowIfCancellationRequested();
        if (member == strength - 1)
        {
            VisitLast(member, from, rows);
            return;
        }

        for (int variable = from; variable <= variables.Count - strength + member; variable++)
        {
            for (int value = 0; value < variables[variable].Values.Count; value++)
            {
                (prefix[2 * member], prefix[(2 * member) + 1]) = (variable, value);
                Visit(member + 1, variable + 1, rows.FindAll(row => row[variable] == value));
            }
        }
    }

    /// <summary>Judges the tuples that complete the members before.</summary>
    private void VisitLast(int member, int from, List<byte[]> rows)
    {
        var restriction = new Restriction(space.Solutions);
        for (int i = 0; i < member; i++)
        {
            restriction.Allow(prefix[2 * i], 1UL << prefix[(2 * i) + 1]);
        }

        ulong[] possible = restriction.Values();
        for (int variable = from; variable < variables.Count; variable++)
        {
            ulong seen = 0;
            foreach (byte[] row in rows)
            {
                seen |= 1UL << row[variable];
            }

            covered += BitOperations.PopCount(seen);
            for (int value = 0; value < variables[variable].Values.Count; value++)
            {
                if ((seen >> value & 1) != 0)
                {
                    continue;
                }

                (prefix[2 * member], prefix[(2 * member) + 1]) = (variable, value);
                if ((possible[variable] >> value & 1) != 0)
                {
                    uncovered.Add(Tuple());
                }
                else
                {
                    impossible.Add(new ImpossibleTuple(Tuple(), space));
                }
            }
        }
    }

    private StackTuple Tuple() => new(Enumerable.Range(0, strength)
        .Select(i => new TupleMember(variables[prefix[2 * i]], variables[prefix[2 * i]].Values[prefix[(2 * i) + 1]])).ToValueList());
}
