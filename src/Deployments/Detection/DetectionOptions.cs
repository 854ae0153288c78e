namespace Deployments.Detection;

/// <summary>Options of <see cref="MachineDetection.Detect"/>. Immutable and thread-safe.</summary>
public sealed record DetectionOptions
{
    /// <summary>The folder to read as the root of the machine. The default, <c>/</c>, reads the machine that runs this code.</summary>
    public string Root { get; init; } = "/";

    /// <summary>The operating system of the machine; the default, null, means the current one, or Linux for a recorded <see cref="Root"/>.</summary>
    public DetectionPlatform? Platform { get; init; }
}
