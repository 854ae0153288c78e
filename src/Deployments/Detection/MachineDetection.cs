using Deployments.Detection.Sources;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Detection;

/// <summary>Reads the hardware of the machine that runs this code, or of a recorded one. Thread-safe.</summary>
public static class MachineDetection
{
    /// <summary>Reads what can be known of a machine without special rights, within a few milliseconds.</summary>
    /// <remarks>
    /// Nothing is guessed: what is there but switched off is <see cref="FeatureState.Disabled"/>, what a host hides from its guest is
    /// <see cref="FeatureState.Masked"/>, and where the files cannot tell, the state is <see cref="FeatureState.Unknown"/>.
    /// Each reading names the file it rests on; <see cref="HardwareProfile.Notes"/> lists what could not be read. Files that are missing, unreadable,
    /// garbled or huge never make this method fail. On Windows and macOS only architecture, threads and memory are read.
    /// </remarks>
    /// <param name="options">Where to look; null for the machine that runs this code.</param>
    /// <returns>The profile of one machine.</returns>
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
