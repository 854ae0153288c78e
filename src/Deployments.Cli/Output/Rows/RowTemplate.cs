using Deployments.Diagrams.Logic;

namespace Deployments.Cli.Output.Rows;

/// <summary>
/// What rows look like: a sequence of pieces, each of which has a text for every value of one variable, encoded beforehand.
/// What depends on several variables is worked out as a variable of its own. Immutable.
/// </summary>
internal sealed class RowTemplate
{
    /// <summary>What stands before all rows.</summary>
    public required byte[] Header { get; init; }

    /// <summary>The pieces in the order in which they are written.</summary>
    public required RowPiece[] Pieces { get; init; }

    /// <summary>Where separators are taken back, by rising place.</summary>
    public required RowCut[] Cuts { get; init; }

    /// <summary>The pieces that something must follow: a row that ends behind one cannot be said in this form and is left empty.</summary>
    public required int[] Openers { get; init; }

    /// <summary>How many values a choice has.</summary>
    public required int VariableCount { get; init; }

    /// <summary>The formulas whose truth stands behind the values of the choice.</summary>
    public required int[] Derived { get; init; }

    /// <summary>Tells whether a formula holds of a choice.</summary>
    public required FormulaPool Formulas { get; init; }

    /// <summary>The most bytes that a row takes.</summary>
    public int LongestRow => Pieces.Sum(p => p.Longest);
}
