using Deployments.Detection.Facts;

namespace Deployments.Detection.Detectors;

/// <summary>Detects the features that the processors decide, from this machine's files or from the report of another tool.</summary>
internal static class ProcessorDetection
{
    public static void Virtualization(MachineFacts facts, ReadingSet readings) => VirtualizationDetector.Detect(facts, readings);

    /// <summary>Detects the features that depend on hardware virtualization. The set must hold its reading, and later detectors use earlier readings.</summary>
    public static void Consequences(MachineFacts facts, ReadingSet readings)
    {
        AddressTranslationDetector.Detect(facts, readings);
        UnrestrictedGuestDetector.Detect(facts, readings);
        NestedVirtualizationDetector.Detect(facts, readings);
        MemoryEncryptionDetector.Detect(facts, readings);
        InstructionSetDetector.Detect(facts, readings);
        LogicalPartitionDetector.Detect(facts, readings);
    }
}
