namespace Deployments.Spaces.Writing;

/// <summary>A part of a row with a text for every value of one variable.</summary>
/// <param name="Variable">The variable; <see cref="NoVariable"/> for a text that is always the same.</param>
/// <param name="Texts">The text of each value.</param>
internal readonly record struct RowPiece(int Variable, byte[][] Texts)
{
    /// <summary>The variable of a constant text.</summary>
    public const int NoVariable = -1;

    /// <summary>The length of its longest text.</summary>
    public int Longest => Texts.Max(t => t.Length);
}
