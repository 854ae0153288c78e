using System.Diagnostics;
using Deployments.Collections;

namespace Deployments.Spaces.Covering;

/// <summary>What rows cover of a space. Immutable and thread-safe.</summary>
[DebuggerDisplay("{Covered} of {Possible} covered, strength {Strength}")]
public sealed class Coverage
{
    internal Coverage(int strength, long covered, IReadOnlyList<StackTuple> uncovered, IReadOnlyList<ImpossibleTuple> impossible, ValueList<int> invalidRows)
    {
        Strength = strength;
        Covered = covered;
        Uncovered = uncovered;
        Impossible = impossible;
        InvalidRows = invalidRows;
    }

    /// <summary>The number of variables in a combination.</summary>
    public int Strength { get; }

    /// <summary>The number of combinations that can occur.</summary>
    public long Possible => Covered + Uncovered.Count;

    /// <summary>The number of combinations that a valid row has.</summary>
    public long Covered { get; }

    /// <summary>True when every row is valid and every possible combination is covered.</summary>
    public bool IsComplete => Uncovered.Count == 0 && InvalidRows.Count == 0;

    /// <summary>The combinations that can occur and that no valid row has.</summary>
    public IReadOnlyList<StackTuple> Uncovered { get; }

    /// <summary>The combinations that no valid stack has, each with its reason.</summary>
    public IReadOnlyList<ImpossibleTuple> Impossible { get; }

    /// <summary>The indices of the rows that are no valid stack of the space. They cover nothing.</summary>
    public ValueList<int> InvalidRows { get; }
}
