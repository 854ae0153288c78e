using Deployments.Diagrams.Logic;

namespace Deployments.Spaces.Writing;

/// <summary>
/// The layout of rows: a sequence of pieces, each with an encoded text for every value of one variable.
/// A formula over several variables is computed as a further variable. Immutable.
/// </summary>
internal sealed class RowTemplate
{
    /// <summary>The text before all rows.</summary>
    public required byte[] Header { get; init; }

    /// <summary>The pieces in the order in which they are written.</summary>
    public required RowPiece[] Pieces { get; init; }

    /// <summary>Where separators are removed, in the order of the pieces.</summary>
    public required RowCut[] Cuts { get; init; }

    /// <summary>The pieces that must be followed by something: a row that ends after one cannot be expressed and is left empty.</summary>
    public required int[] Openers { get; init; }

    /// <summary>The number of values of a choice.</summary>
    public required int VariableCount { get; init; }

    /// <summary>The formulas that follow the values of the choice as further variables: first the names of the pool, then others.</summary>
    public required int[] Derived { get; init; }

    /// <summary>Evaluates the formulas.</summary>
    public required FormulaPool Formulas { get; init; }

    /// <summary>The most bytes that a row takes.</summary>
    public int LongestRow => Pieces.Sum(p => p.Longest);
}
