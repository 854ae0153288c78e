namespace Deployments.Causes;

/// <summary>A resource that the components on a machine share.</summary>
public enum Resource
{
    /// <summary>Memory, in GiB.</summary>
    Memory,

    /// <summary>Hardware threads, or cores where the threads are not known.</summary>
    Processors,

    /// <summary>Disk space, in GiB.</summary>
    Disk,
}
