namespace Deployments.Hardware;

/// <summary>One physical network interface of a machine.</summary>
/// <param name="Name">What the operating system calls it; null when unknown.</param>
/// <param name="SpeedGbps">Speed in gigabits per second; null when unknown.</param>
/// <param name="VirtualFunctions">How many SR-IOV virtual functions it can make; 0 when none, null when unknown.</param>
public sealed record NetworkInterface(string? Name, double? SpeedGbps, int? VirtualFunctions);
