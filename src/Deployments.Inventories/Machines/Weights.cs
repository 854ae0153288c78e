namespace Deployments.Inventories.Machines;

/// <summary>The ranks of sources by how specific they are: where two differ on one machine, the higher one wins.</summary>
/// <remarks>
/// What the kernel or hypervisor of the machine sees goes before what an agent that ran on it wrote down, that before what firmware and
/// its controller say, and that before what a manager keeps of it. What somebody stated in the library's own form goes before all.
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

    /// <summary>A conclusion from another statement of a source.</summary>
    public const int Implied = 10;
}
