namespace Deployments.Inventories.Machines;

/// <summary>The ranks of sources by how specific they are. If two sources of one machine differ, the higher rank wins.</summary>
/// <remarks>
/// From high to low: a profile that a person wrote, the kernel or hypervisor of the machine, an agent that ran on it, its firmware,
/// its management controller, and the database of a manager.
/// </remarks>
internal static class Weights
{
    public const int Stated = 100;
    public const int Tested = 90;
    public const int Kernel = 80;
    public const int Hypervisor = 70;
    public const int Agent = 60;
    public const int Facts = 50;
    public const int Firmware = 40;
    public const int Controller = 30;
    public const int Manager = 20;

    /// <summary>A conclusion from another statement of the same source.</summary>
    public const int Implied = 10;
}
