namespace Deployments.Detection;

/// <summary>The kind of operating system whose files describe a machine.</summary>
public enum DetectionPlatform
{
    /// <summary>Linux: everything is read from /proc, /sys, /dev and the boot log.</summary>
    Linux,

    /// <summary>Windows: only what .NET itself knows.</summary>
    Windows,

    /// <summary>macOS: only what .NET itself knows.</summary>
    MacOS,
}
