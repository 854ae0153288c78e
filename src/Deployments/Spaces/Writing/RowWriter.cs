using System.Numerics;
using System.Runtime.CompilerServices;
using Deployments.Diagrams.Logic;

namespace Deployments.Spaces.Writing;

/// <summary>
/// Writes choices of a space as UTF-8 rows, one on a line. Made by <c>Space.Rows</c>. Choices that follow each other differ in few variables, so the last row
/// is kept, and only the pieces that change are replaced in it. Not thread-safe; make one for each thread.
/// </summary>
public sealed class RowWriter
{
    /// <summary>From this number of pieces on it is cheaper to write all of them than to move the rest of the row for each.</summary>
    private const int Many = 8;

    private const byte NoValue = byte.MaxValue;

    private static readonly byte[] EmptyRow = [(byte)'\n'];

    private readonly RowTemplate template;
    private readonly int[][] piecesOf;
    private readonly int[][] derivedOf;
    private readonly byte[] values;
    private readonly bool[] isStale;
    private readonly ulong[] changed;
    private readonly byte[] row;
    private readonly int[] starts;
    private readonly int[] variables;
    private readonly byte[][][] texts;

    internal RowWriter(RowTemplate template)
    {
        this.template = template;
        LongestRow = template.LongestRow;
        values = new byte[template.VariableCount + template.Derived.Length];
        Array.Fill(values, NoValue);
        piecesOf = [.. Enumerable.Range(0, values.Length)
            .Select(v => Enumerable.Range(0, template.Pieces.Length).Where(p => template.Pieces[p].Variable == v).ToArray())];
        SortedSet<int>[] used = Array.ConvertAll(template.Derived, formula => template.Formulas.FreeVariablesOf(formula));
        derivedOf = [.. Enumerable.Range(0, template.VariableCount).Select(v => Enumerable.Range(0, used.Length).Where(d => used[d].Contains(v)).ToArray())];
        isStale = new bool[template.Derived.Length];
        changed = new ulong[(template.Pieces.Length / 64) + 1];
        row = new byte[LongestRow];
        starts = new int[template.Pieces.Length + 1];
        variables = Array.ConvertAll(template.Pieces, p => p.Variable);
        texts = Array.ConvertAll(template.Pieces, p => p.Texts);
    }

    /// <summary>The text before the first row; empty for most formats.</summary>
    public ReadOnlySpan<byte> Header => template.Header;

    /// <summary>The most bytes that a row takes, with its line end.</summary>
    public int LongestRow { get; }

    /// <summary>The number of rows left empty so far, because the format cannot express their stacks.</summary>
    public ulong EmptyRows { get; private set; }

    /// <summary>Writes the row of a choice, with its line end.</summary>
    /// <param name="choice">For each variable of the space the index of its value.</param>
    /// <param name="buffer">Receives the row; needs <see cref="LongestRow"/> bytes from <paramref name="at"/> on.</param>
    /// <param name="at">The index of the row's first byte.</param>
    /// <returns>The index after its last byte.</returns>
    public int Write(ReadOnlySpan<byte> choice, byte[] buffer, int at)
    {
        int changes = Compare(choice);
        bool isFirst = starts[^1] == 0;
        if (changes >= Many || isFirst)
        {
            WriteAll();
        }
        else if (changes > 0)
        {
            ReplaceChanged();
        }

        return CopyTo(buffer, at);
    }

    /// <summary>Marks the pieces whose text differs from the last row.</summary>
    /// <returns>The number of marked pieces.</returns>
    private int Compare(ReadOnlySpan<byte> choice)
    {
        int count = 0;
        bool anyStale = false;
        for (int v = 0; v < choice.Length; v++)
        {
            v += choice[v..].CommonPrefixLength(values.AsSpan(v, choice.Length - v));
            if (v == choice.Length)
            {
                break;
            }

            count += Change(v, choice[v]);
            foreach (int derived in derivedOf[v])
            {
                isStale[derived] = anyStale = true;
            }
        }

        for (int d = 0; anyStale && d < isStale.Length; d++)
        {
            if (isStale[d])
            {
                isStale[d] = false;
                byte value = template.Formulas.Holds(template.Derived[d], values) ? (byte)1 : (byte)0;
                count += values[choice.Length + d] != value ? Change(choice.Length + d, value) : 0;
            }
        }

        return count;
    }

    private int Change(int variable, byte value)
    {
        values[variable] = value;
        foreach (int piece in piecesOf[variable])
        {
            changed[piece >> 6] |= 1UL << piece;
        }

        return piecesOf[variable].Length;
    }

    private void ReplaceChanged()
    {
        Span<int> places = starts;
        for (int word = 0; word < changed.Length; word++)
        {
            for (ulong left = changed[word]; left != 0; left &= left - 1)
            {
                int piece = (word << 6) + BitOperations.TrailingZeroCount(left);
                ReadOnlySpan<byte> text = TextOf(piece);
                int start = places[piece];
                int end = places[piece + 1];
                int shift = text.Length - (end - start);
                if (shift != 0)
                {
                    row.AsSpan(end, places[^1] - end).CopyTo(row.AsSpan(end + shift));
                    Shift(places[(piece + 1)..], shift);
                }

                text.CopyTo(row.AsSpan(start));
            }

            changed[word] = 0;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Shift(Span<int> places, int by)
    {
        var step = new Vector<int>(by);
        int i = 0;
        for (; i <= places.Length - Vector<int>.Count; i += Vector<int>.Count)
        {
            (new Vector<int>(places[i..]) + step).CopyTo(places[i..]);
        }

        for (; i < places.Length; i++)
        {
            places[i] += by;
        }
    }

    private void WriteAll()
    {
        Array.Clear(changed);
        int at = 0;
        for (int p = 0; p < template.Pieces.Length; p++)
        {
            starts[p] = at;
            ReadOnlySpan<byte> text = TextOf(p);
            text.CopyTo(row.AsSpan(at));
            at += text.Length;
        }

        starts[^1] = at;
    }

    private byte[] TextOf(int piece) => texts[piece][variables[piece] < 0 ? 0 : values[variables[piece]]];

    private int CopyTo(byte[] buffer, int at)
    {
        if (IsUnsayable())
        {
            EmptyRows++;
            EmptyRow.CopyTo(buffer, at);
            return at + EmptyRow.Length;
        }

        int from = 0;
        foreach (RowCut cut in template.Cuts)
        {
            int to = starts[cut.At];
            row.AsSpan(from, to - from).CopyTo(buffer.AsSpan(at));
            at += to - from - (to > starts[cut.From] ? cut.Length : 0);
            from = to;
        }

        row.AsSpan(from, starts[^1] - from).CopyTo(buffer.AsSpan(at));
        return at + starts[^1] - from;
    }

    /// <summary>True when nothing follows an opener that is present; the last piece ends every row.</summary>
    private bool IsUnsayable()
    {
        foreach (int opener in template.Openers)
        {
            if (starts[opener + 1] == starts[^2] && (opener == 0 || starts[opener] < starts[opener + 1]))
            {
                return true;
            }
        }

        return false;
    }
}
