using Deployments.Detection.Sources;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Detection;

/// <summary>Detects the hardware of the machine that runs this code, or of a recorded one. Thread-safe.</summary>
public static class MachineDetection
{
    /// <summary>Detects the hardware of a machine, without special rights and in a few milliseconds.</summary>
    /// <remarks>
    /// Nothing is guessed. A feature that is switched off is <see cref="FeatureState.Disabled"/>, one that a host hides from its guest is
    /// <see cref="FeatureState.Masked"/>, and one on which the files are inconclusive is <see cref="FeatureState.Unknown"/>.
    /// Each reading names its source file; <see cref="HardwareProfile.Notes"/> lists the files that could not be read. Missing, unreadable,
    /// garbled or huge files cause no exception. On Windows and macOS only architecture, threads and memory are read.
    /// </remarks>
    /// <param name="options">The machine to read; null for the one that runs this code.</param>
    /// <returns>The hardware profile of the machine.</returns>
    /// <exception cref="ArgumentException"><see cref="DetectionOptions.Root"/> is empty.</exception>
    public static HardwareProfile Detect(DetectionOptions? options = null)
    {
        options ??= new DetectionOptions();
        ArgumentException.ThrowIfNullOrEmpty(options.Root, nameof(options));
        return (options.Platform ?? PortableDetection.PlatformOf(options.Root)) switch
        {
            DetectionPlatform.Linux => LinuxDetection.Run(new MachineTree(options.Root)),
            DetectionPlatform.Windows => PortableDetection.Run("Windows"),
            _ => PortableDetection.Run("macOS"),
        };
    }
}
