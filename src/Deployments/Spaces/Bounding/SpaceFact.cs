using System.Numerics;
using Deployments.Contracts;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Bounding;

/// <summary>An unknown hardware fact, with the number of stacks that depend on it. Immutable.</summary>
/// <param name="Machine">The name of the hardware profile in which it is unknown.</param>
/// <param name="Fact">
/// The fact. The number of cores includes that of hardware threads, the number of disks their sizes, and the number of network interfaces their speeds and
/// virtual functions: these are taken to become known together.
/// </param>
/// <param name="Value">The architecture, vendor or certification; null for a feature and for an amount, which is then large enough.</param>
/// <param name="Stacks">The number of stacks.</param>
public sealed record SpaceFact(string Machine, HardwareFact Fact, string? Value, BigInteger Stacks)
{
    /// <summary>
    /// The word that JSON uses for the fact: a feature's id, or <c>architecture</c>, <c>cpuVendor</c>, <c>certification</c>,
    /// <c>memoryGiB</c>, <c>processors</c>, <c>disks</c>, <c>nics</c>, <c>nodes</c>.
    /// </summary>
    public string Name => Fact.Quantity == Quantity.Cores ? "processors" : Fact.ToString();
}
