using System.Numerics;

namespace Deployments.Spaces.Operations;

/// <summary>A fact about the hardware that is not known yet, with the number of stacks that turn on it. Immutable.</summary>
/// <param name="Machine">The name of the hardware profile that does not tell it.</param>
/// <param name="Fact">A feature's id, or <c>architecture</c>, <c>cpuVendor</c>, <c>certification</c>, <c>memoryGiB</c>, <c>processors</c>, <c>disks</c>, <c>nics</c>, <c>nodes</c>.</param>
/// <param name="Value">The architecture, vendor or certification; null for a feature, and for an amount of which there is enough.</param>
/// <param name="Stacks">How many stacks turn on it.</param>
public sealed record SpaceFact(string Machine, string Fact, string? Value, BigInteger Stacks);
