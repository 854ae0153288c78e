using Deployments.Benchmarks.Models;

namespace Deployments.Benchmarks.Contenders;

/// <summary>Draws rows of a model at random until one is valid: uniform too, but it takes as many tries as there are raw rows to a valid one.</summary>
internal sealed class RejectionSampler(PlainModel model, ulong seed)
{
    private readonly int[] sizes = [.. model.Parameters.Select(p => p.Values.Length)];
    private ulong state = seed;

    public byte[] Current { get; } = new byte[model.Parameters.Count];

    public void MoveNext()
    {
        do
        {
            for (int p = 0; p < sizes.Length; p++)
            {
                Current[p] = (byte)Draw(sizes[p]);
            }
        }
        while (!model.Holds(Current));
    }

    private int Draw(int below)
    {
        state += 0x9E3779B97F4A7C15;
        ulong mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)Math.BigMul(mixed ^ (mixed >> 31), (ulong)below, out _);
    }
}
