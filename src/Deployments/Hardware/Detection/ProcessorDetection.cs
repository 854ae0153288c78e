namespace Deployments.Hardware.Detection;

/// <summary>What follows from the processors, whether this machine's files tell of them or another tool did.</summary>
internal static class ProcessorDetection
{
    public static void Run(MachineFacts facts, ReadingSet readings)
    {
        // the order matters: the later ones build on hardware virtualization
        VirtualizationDetector.Detect(facts, readings);
        AddressTranslationDetector.Detect(facts, readings);
        UnrestrictedGuestDetector.Detect(facts, readings);
        NestedVirtualizationDetector.Detect(facts, readings);
        MemoryEncryptionDetector.Detect(facts, readings);
        InstructionSetDetector.Detect(facts, readings);
        LogicalPartitionDetector.Detect(facts, readings);
    }
}
