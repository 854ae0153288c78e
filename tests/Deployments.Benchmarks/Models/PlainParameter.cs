namespace Deployments.Benchmarks.Models;

/// <summary>A parameter of a test model.</summary>
/// <param name="Name">Its name, unique in the model.</param>
/// <param name="Values">The names of its values.</param>
internal sealed record PlainParameter(string Name, string[] Values)
{
    /// <summary>All values, one bit each.</summary>
    public ulong All => (1UL << Values.Length) - 1;

    /// <summary>The values of these names, one bit each.</summary>
    public ulong Bits(IEnumerable<string> names)
    {
        ulong bits = 0;
        foreach (string name in names)
        {
            int place = Array.IndexOf(Values, name);
            bits |= place >= 0 ? 1UL << place : throw new ArgumentException($"parameter '{Name}' has no value '{name}'");
        }

        return bits;
    }
}
