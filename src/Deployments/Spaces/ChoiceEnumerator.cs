using System.Numerics;
using Deployments.Diagrams.Walking;

namespace Deployments.Spaces;

/// <summary>Goes through choices in the space's order. Not thread-safe; make one for each thread.</summary>
public sealed class ChoiceEnumerator
{
    private readonly ChoiceWalk walk;
    private readonly byte[] values;
    private readonly int visible;
    private readonly bool isUnbounded;
    private ulong left;
    private bool isAtFirst;

    internal ChoiceEnumerator(CompiledModel solutions, BigInteger from, BigInteger count)
    {
        walk = new ChoiceWalk(solutions);
        values = new byte[solutions.BufferLength];
        visible = solutions.VisibleCount;
        left = count > ulong.MaxValue ? ulong.MaxValue : (ulong)count;
        isUnbounded = from.IsZero && count >= solutions.Counts[solutions.Diagram.Root];
        if (!isUnbounded && count > 0)
        {
            walk.Seek(from, values);
            isAtFirst = true;
        }
    }

    /// <summary>The current choice: for each variable the index of its value. The next step writes over it.</summary>
    public ReadOnlySpan<byte> Current => values.AsSpan(0, visible);

    /// <summary>Moves to the next choice. Allocates nothing and takes constant time on average.</summary>
    /// <returns>False after the last.</returns>
    public bool MoveNext() => isUnbounded ? walk.MoveNext(values) : MoveNextOfRange();

    private bool MoveNextOfRange()
    {
        if (left == 0)
        {
            return false;
        }

        left--;
        if (isAtFirst)
        {
            isAtFirst = false;
            return true;
        }

        return walk.MoveNext(values);
    }
}
