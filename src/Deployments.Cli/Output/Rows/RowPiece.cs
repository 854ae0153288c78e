namespace Deployments.Cli.Output.Rows;

/// <summary>A part of a row, which has a text for every value of one variable.</summary>
/// <param name="Variable">The variable; <see cref="NoVariable"/> for a text that is always the same.</param>
/// <param name="Texts">The text of each value.</param>
internal readonly record struct RowPiece(int Variable, byte[][] Texts)
{
    public const int NoVariable = -1;

    public int Longest => Texts.Max(t => t.Length);
}
