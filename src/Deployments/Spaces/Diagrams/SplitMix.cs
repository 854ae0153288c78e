using System.Numerics;

namespace Deployments.Spaces.Diagrams;

/// <summary>Random numbers that are the same everywhere for the same seed: SplitMix64 (Steele, Lea, Flood 2014).</summary>
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

    public BigInteger Below(BigInteger count)
    {
        int bits = (int)count.GetBitLength();
        while (true)
        {
            BigInteger drawn = 0;
            for (int have = 0; have < bits; have += 64)
            {
                drawn = (drawn << 64) | Next();
            }

            drawn >>= (64 - (bits & 63)) & 63;
            if (drawn < count)
            {
                return drawn;
            }
        }
    }
}
