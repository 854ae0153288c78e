using Deployments.Detection.Facts;
using Deployments.Detection.Sources;
using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Detection.Detectors;

/// <summary>Detects encryption of guest memory: SEV, TDX, Secure Execution.</summary>
internal static class MemoryEncryptionDetector
{
    public static void Detect(MachineFacts facts, ReadingSet readings)
    {
        if (Read(facts) is { } reading)
        {
            readings.Set(Features.MemoryEncryption, reading);
        }
    }

    private static FeatureReading? Read(MachineFacts facts)
    {
        if (facts.Architecture == Architecture.S390x)
        {
            const string host = "/sys/firmware/uv/prot_virt_host";
            return facts.Tree.Line(host) switch
            {
                "1" => new FeatureReading(FeatureState.Enabled, $"{host} says 1"),
                "0" => new FeatureReading(FeatureState.Disabled, $"{host} says 0"),
                _ => new FeatureReading(FeatureState.Unknown, $"there is no {host}"),
            };
        }

        if (!facts.IsX86 || !facts.Cpu.IsKnown)
        {
            return null;
        }

        (string flag, string module) = facts.IsIntel ? ("tdx", "kvm_intel") : ("sev", "kvm_amd");
        string path = KvmModule.Path(module, flag);
        return facts.Kvm.Switch(module, flag) switch
        {
            true => new FeatureReading(FeatureState.Enabled, $"{path} says yes"),
            false when facts.Cpu.Has(flag) => new FeatureReading(FeatureState.Disabled, $"flag {flag} in {facts.Cpu.Source}, but {path} says no"),
            _ when facts.IsAmd && !facts.Cpu.Has(flag) =>
                facts.NotSeen(FeatureState.Unknown, $"no flag {flag} in {facts.Cpu.Source}: off in firmware and not there look alike"),
            _ when !facts.Tree.HasFiles => new FeatureReading(FeatureState.Unknown, facts.Kvm.DescribeUnread(module)),
            _ => facts.NotSeen(FeatureState.Unknown, $"{path} does not say yes"),
        };
    }
}
