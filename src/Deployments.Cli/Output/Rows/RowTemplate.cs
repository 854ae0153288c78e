using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Deployments.Spaces.Logic;

namespace Deployments.Cli.Output.Rows;

/// <summary>
/// Writes choices as rows. A row is a sequence of pieces, each of which has a text for every value of one variable, encoded beforehand;
/// to write a row is to copy one text for each piece. What depends on several variables is worked out as a variable of its own.
/// </summary>
internal sealed class RowTemplate
{
    private readonly FormulaPool formulas;
    private readonly RowPiece[] pieces;
    private readonly byte[] texts;
    private readonly int[] lengths;
    private readonly int[] derived;
    private readonly byte[] values;
    private readonly int visible;

    /// <param name="formulas">Tells what holds of a choice.</param>
    /// <param name="pieces">The pieces in the order in which they are written.</param>
    /// <param name="texts">The texts, padded to <see cref="Stride"/> bytes, and that many bytes more at the end.</param>
    /// <param name="lengths">The length of each text.</param>
    /// <param name="derived">The formulas whose truth stands behind the values of the choice.</param>
    /// <param name="visible">How many values a choice has.</param>
    /// <param name="stride">The bytes from one text to the next; a multiple of 32.</param>
    public RowTemplate(FormulaPool formulas, RowPiece[] pieces, byte[] texts, int[] lengths, int[] derived, int visible, int stride)
    {
        (this.formulas, this.pieces, this.texts, this.lengths, this.derived, this.visible, Stride) = (formulas, pieces, texts, lengths, derived, visible, stride);
        values = new byte[visible + derived.Length + 1];
    }

    /// <summary>What stands before all rows.</summary>
    public required byte[] Header { get; init; }

    /// <summary>The most bytes that <see cref="Write"/> touches.</summary>
    public int LongestRow => (pieces.Length + 1) * Stride;

    private int Stride { get; }

    /// <summary>Writes a row.</summary>
    /// <returns>Where it ends.</returns>
    public int Write(ReadOnlySpan<byte> choice, byte[] buffer, int at)
    {
        choice.CopyTo(values);
        for (int i = 0; i < derived.Length; i++)
        {
            values[visible + i] = formulas.Holds(derived[i], choice) ? (byte)1 : (byte)0;
        }

        if (buffer.Length - at < LongestRow)
        {
            throw new ArgumentException("the buffer cannot hold a row", nameof(buffer));
        }

        // The buffer holds the longest row, so that every copy of whole vectors below stays inside it.
        ref byte target = ref MemoryMarshal.GetArrayDataReference(buffer);
        ref byte source = ref MemoryMarshal.GetArrayDataReference(texts);
        int row = at, start = at;
        foreach (RowPiece piece in pieces)
        {
            if (piece.Variable < 0)
            {
                start = piece.Variable == RowPiece.Mark ? at : piece.Variable == RowPiece.MarkRow ? row : start;
                at -= at > start && piece.Variable == RowPiece.Trim ? piece.First : 0;
                continue;
            }

            int text = piece.First + values[piece.Variable];
            int length = lengths[text];
            nuint from = (nuint)(text * Stride);
            Vector256.LoadUnsafe(ref source, from).StoreUnsafe(ref target, (nuint)at);
            for (int done = Vector256<byte>.Count; done < length; done += Vector256<byte>.Count)
            {
                Vector256.LoadUnsafe(ref source, from + (nuint)done).StoreUnsafe(ref target, (nuint)(at + done));
            }

            at += length;
        }

        return at;
    }
}
