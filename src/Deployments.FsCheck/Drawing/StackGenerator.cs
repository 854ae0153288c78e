using System.Numerics;
using Deployments.Spaces;
using Deployments.Spaces.Costs;
using Deployments.Stacks;
using Deployments.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Deployments.FsCheck.Drawing;

/// <summary>Draws stacks of a space by rank, so that each draw is one of them.</summary>
internal static class StackGenerator
{
    private const int BitsOfWord = 31;

    /// <summary>So many more bits than the count has that no stack is more likely than another by more than one part in 2 to the power of this.</summary>
    private const int SpareBits = 64;

    private static readonly Gen<int> Word = Gen.Choose(0, int.MaxValue);

    /// <summary>Stacks that are equally likely, or where a cost is given half as likely for each unit of it.</summary>
    /// <exception cref="InputException">The space is empty.</exception>
    public static Gen<Stack> Of(Space space, SpaceCost? cost)
    {
        if (space.Count.IsZero)
        {
            throw new InputException(
                $"the space '{space.Definition.Id}' has no stack{(space.Hardware is { } machine ? $" on {machine.Name}" : "")}, so no test can be made of it",
                null, "loosen its condition or give other hardware; `Space.Explain` tells which demands contradict each other");
        }

        if (cost is not null)
        {
            WeightedStacks weighted = space.WeightedBy(cost);
            return Bits(SpareBits).Select(seed => weighted.Draw((ulong)(seed & ulong.MaxValue)));
        }

        int words = WordsFor((int)space.Count.GetBitLength() + SpareBits);
        return Bits(words * BitsOfWord).Select(drawn => space.ElementAt((drawn * space.Count) >> (words * BitsOfWord)));
    }

    /// <summary>A number of at least so many random bits.</summary>
    private static Gen<BigInteger> Bits(int count) => Word.ArrayOf(WordsFor(count)).Select(static words =>
    {
        BigInteger drawn = 0;
        foreach (int word in words)
        {
            drawn = (drawn << BitsOfWord) | word;
        }

        return drawn;
    });

    private static int WordsFor(int bits) => (bits + BitsOfWord - 1) / BitsOfWord;
}
