namespace Deployments.Detection;

/// <summary>Says where <see cref="MachineDetection.Detect"/> looks. Immutable and thread-safe.</summary>
public sealed record DetectionOptions
{
    /// <summary>The folder that is read as the root of the machine; the default, <c>/</c>, is the machine that runs this code.</summary>
    public string Root { get; init; } = "/";

    /// <summary>The operating system to look for; null, the default, means the one that runs this code, and Linux for a recorded <see cref="Root"/>.</summary>
    public DetectionPlatform? Platform { get; init; }
}
