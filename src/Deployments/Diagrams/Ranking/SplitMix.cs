using System.Numerics;

namespace Deployments.Diagrams.Ranking;

/// <summary>Random numbers that depend on the seed alone: SplitMix64 (Steele, Lea, Flood 2014).</summary>
internal struct SplitMix(ulong seed)
{
    private ulong state = seed;

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        ulong mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>A number from 0 to <paramref name="count"/> − 1, each equally likely (Lemire 2019).</summary>
    public ulong Below(ulong count)
    {
        ulong high = Math.BigMul(Next(), count, out ulong low);
        if (low < count)
        {
            ulong threshold = unchecked(0 - count) % count;
            while (low < threshold)
            {
                high = Math.BigMul(Next(), count, out low);
            }
        }

        return high;
    }

    /// <summary>A number from 0 to below 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Brings items into a random order, each equally likely.</summary>
    public void Shuffle(Span<int> items)
    {
        for (int last = items.Length - 1; last > 0; last--)
        {
            int other = (int)Below((ulong)last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    /// <summary>A number from 0 to <paramref name="count"/> − 1, each equally likely, of any size; drawn again while too large.</summary>
    public TCount Below<TCount>(TCount count)
        where TCount : struct, IBinaryInteger<TCount>
    {
        int bits = (count - TCount.One).GetShortestBitLength();
        while (true)
        {
            TCount drawn = TCount.Zero;
            for (int left = bits; left > 0; left -= 64)
            {
                ulong word = Next();
                drawn = left >= 64 ? (drawn << 64) | TCount.CreateTruncating(word) : (drawn << left) | TCount.CreateTruncating(word >> (64 - left));
            }

            if (drawn < count)
            {
                return drawn;
            }
        }
    }
}
