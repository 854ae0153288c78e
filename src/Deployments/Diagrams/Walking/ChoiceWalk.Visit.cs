using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Deployments.Diagrams.Walking;

/// <content>Passing solutions to a visitor.</content>
internal sealed partial class ChoiceWalk
{
    /// <summary>Passes every solution to a visitor until it returns false.</summary>
    /// <param name="values">At least <see cref="CompiledModel.BufferLength"/> bytes.</param>
    /// <param name="visible">The number of bytes that the visitor sees.</param>
    /// <param name="visitor">Receives the solutions.</param>
    public void Visit<TVisitor>(byte[] values, int visible, ref TVisitor visitor)
        where TVisitor : struct, IChoiceVisitor
    {
        ReadOnlySpan<byte> choice = values.AsSpan(0, visible);
        while (MoveOn(values))
        {
            if (!visitor.Visit(choice) || !VisitRest(values, choice, ref visitor))
            {
                return;
            }
        }
    }

    /// <summary>Passes the rest of the current tape.</summary>
    private bool VisitRest<TVisitor>(byte[] values, ReadOnlySpan<byte> choice, ref TVisitor visitor)
        where TVisitor : struct, IChoiceVisitor
    {
        bool goesOn = width == 0 ? VisitChanges(values, choice, ref visitor)
            : width == ChoiceRows.MaximumWidth ? VisitWideRows(values, choice, ref visitor) : VisitRows(values, choice, ref visitor);
        Leave();
        return goesOn;
    }

    private bool VisitRows<TVisitor>(byte[] values, ReadOnlySpan<byte> choice, ref TVisitor visitor)
        where TVisitor : struct, IChoiceVisitor
    {
        // A copy of the visitor can live in registers; through the reference every count would go to memory.
        TVisitor own = visitor;
        Vector128<byte> kept = prefix.GetLower();
        ref byte target = ref MemoryMarshal.GetArrayDataReference(values);
        ref byte row = ref MemoryMarshal.GetArrayDataReference(rows);
        for (nuint next = (nuint)at, end = (nuint)rows.Length; next < end; next += ChoiceRows.MaximumWidth / 2)
        {
            (kept | Vector128.LoadUnsafe(ref row, next)).StoreUnsafe(ref target);
            if (!own.Visit(choice))
            {
                visitor = own;
                return false;
            }
        }

        visitor = own;
        return true;
    }

    private bool VisitWideRows<TVisitor>(byte[] values, ReadOnlySpan<byte> choice, ref TVisitor visitor)
        where TVisitor : struct, IChoiceVisitor
    {
        TVisitor own = visitor;
        Vector256<byte> kept = prefix;
        ref byte target = ref MemoryMarshal.GetArrayDataReference(values);
        ref byte row = ref MemoryMarshal.GetArrayDataReference(rows);
        for (nuint next = (nuint)at, end = (nuint)rows.Length; next < end; next += ChoiceRows.MaximumWidth)
        {
            (kept | Vector256.LoadUnsafe(ref row, next)).StoreUnsafe(ref target);
            if (!own.Visit(choice))
            {
                visitor = own;
                return false;
            }
        }

        visitor = own;
        return true;
    }

    private bool VisitChanges<TVisitor>(byte[] values, ReadOnlySpan<byte> choice, ref TVisitor visitor)
        where TVisitor : struct, IChoiceVisitor
    {
        TVisitor own = visitor;
        int[] entries = changes;
        int next = at;
        while ((uint)next < (uint)entries.Length)
        {
            next = Apply(entries, next, values);
            if (!own.Visit(choice))
            {
                visitor = own;
                return false;
            }
        }

        visitor = own;
        return true;
    }
}
