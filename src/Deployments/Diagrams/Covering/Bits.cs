using System.Numerics;

namespace Deployments.Diagrams.Covering;

/// <summary>Sets of values as bits.</summary>
internal static class Bits
{
    /// <summary>The position of a set bit, counted from the lowest.</summary>
    public static int At(ulong bits, int index)
    {
        for (; index > 0; index--)
        {
            bits &= bits - 1;
        }

        return BitOperations.TrailingZeroCount(bits);
    }
}
