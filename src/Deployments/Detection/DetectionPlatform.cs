namespace Deployments.Detection;

/// <summary>The operating systems that detection supports.</summary>
public enum DetectionPlatform
{
    /// <summary>Linux: facts come from /proc, /sys, /dev and the boot log.</summary>
    Linux,

    /// <summary>Windows: only architecture, threads and memory, as .NET reports them.</summary>
    Windows,

    /// <summary>macOS: only architecture, threads and memory, as .NET reports them.</summary>
    MacOS,
}
