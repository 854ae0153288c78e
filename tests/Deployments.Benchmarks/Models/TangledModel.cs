namespace Deployments.Benchmarks.Models;

/// <summary>
/// A made-up model of the size at which the prototype was measured: 14 parameters, 180 statements, some 10¹¹ raw rows and
/// some 10⁷ valid ones. Which statements there are is drawn with a fixed seed.
/// </summary>
internal static class TangledModel
{
    /// <summary>How many rows are valid.</summary>
    public const int Count = 22_211_405;

    private const int Statements = 180;
    private const int Reach = 5;
    private const ulong Seed = 11;

    private static readonly int[] Sizes = [6, 8, 8, 9, 9, 8, 4, 5, 6, 6, 7, 5, 5, 6];

    public static PlainModel Make()
    {
        var model = new PlainModel();
        for (int p = 0; p < Sizes.Length; p++)
        {
            model.With($"p{p}", [.. Enumerable.Range(0, Sizes[p]).Select(v => $"v{v}")]);
        }

        // Parameters speak of those near to them, as the layers of a stack do.
        ulong state = Seed;
        for (int s = 0; s < Statements; s++)
        {
            int premise = Draw(ref state, Sizes.Length - 1);
            int conclusion = premise + 1 + Draw(ref state, Math.Min(Reach, Sizes.Length - 1 - premise));
            ulong value = 1UL << Draw(ref state, Sizes[premise]);
            ulong excluded = 0;
            while (System.Numerics.BitOperations.PopCount(excluded) * 4 < Sizes[conclusion])
            {
                excluded |= 1UL << Draw(ref state, Sizes[conclusion]);
            }

            model.Demand(new PlainLiteral(premise, model.Parameters[premise].All & ~value),
                new PlainLiteral(conclusion, model.Parameters[conclusion].All & ~excluded));
        }

        return model;
    }

    /// <summary>SplitMix64, so that the model is the same on every version of the runtime.</summary>
    private static int Draw(ref ulong state, int below)
    {
        state += 0x9E3779B97F4A7C15;
        ulong mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)below);
    }
}
