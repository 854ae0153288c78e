using System.Numerics;

namespace Deployments.Spaces.Bounding;

/// <summary>An unknown hardware fact, with the number of stacks that depend on it. Immutable.</summary>
/// <param name="Machine">The name of the hardware profile in which it is unknown.</param>
/// <param name="Fact">A feature's id, or <c>architecture</c>, <c>cpuVendor</c>, <c>certification</c>,
/// <c>memoryGiB</c>, <c>processors</c>, <c>disks</c>, <c>nics</c>, <c>nodes</c>.</param>
/// <param name="Value">The architecture, vendor or certification; null for a feature and for an amount, which is then large enough.</param>
/// <param name="Stacks">The number of stacks.</param>
public sealed record SpaceFact(string Machine, string Fact, string? Value, BigInteger Stacks);
