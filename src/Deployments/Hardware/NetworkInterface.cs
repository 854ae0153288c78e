namespace Deployments.Hardware;

/// <summary>One physical network interface of a machine.</summary>
/// <param name="Name">The name in the operating system; null when unknown.</param>
/// <param name="SpeedGbps">Speed in gigabits per second; null when unknown.</param>
/// <param name="VirtualFunctions">The number of SR-IOV virtual functions that it supports; null when unknown.</param>
public sealed record NetworkInterface(string? Name, double? SpeedGbps, int? VirtualFunctions);
