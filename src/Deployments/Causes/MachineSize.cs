namespace Deployments.Causes;

/// <summary>An amount of each shared resource of one machine.</summary>
/// <param name="MemoryGiB">Memory in GiB.</param>
/// <param name="Processors">Processors.</param>
/// <param name="DiskGiB">Disk space in GiB.</param>
public readonly record struct MachineSize(double MemoryGiB, double Processors, double DiskGiB);
