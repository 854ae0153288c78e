using Deployments.Inventories.Machines;
using Deployments.Inventories.Text;
using Deployments.Vocabulary;

namespace Deployments.Inventories.Formats;

/// <summary>The output of <c>virt-host-validate</c>.</summary>
internal sealed class VirtHostValidateFormat : ITextFormat
{
    private const string Start = "Checking ";

    public string Name => "virt-host-validate";

    public int Weight => Weights.Tested;

    public bool Recognises(ReadOnlySpan<char> head)
    {
        foreach (ReadOnlySpan<char> line in head.EnumerateLines())
        {
            if (Parse(line, out _, out _))
            {
                return true;
            }
        }

        return false;
    }

    public void Read(LineReader lines, MachineDraft draft)
    {
        (string Result, string Origin)? announced = null, used = null, processor = null, powerModule = null;
        while (lines.Next(out ReadOnlySpan<char> line))
        {
            if (!Parse(line, out string check, out string result))
            {
                continue;
            }

            string origin = $"{lines.Origin}, {check} says {Excerpt.Of(result)}";
            switch (check)
            {
                case "for hardware virtualization":
                    processor ??= (result, origin);
                    break;
                case "for PowerPC KVM module loaded":
                    powerModule ??= (result, origin);
                    break;
                case "for device assignment IOMMU support":
                    announced ??= (result, origin);
                    break;
                case "if IOMMU is enabled by kernel":
                    used ??= (result, origin);
                    ReadMaker(draft, result, origin);
                    break;
                case "for secure guest support" when result.StartsWith("PASS", StringComparison.Ordinal):
                    draft.Set(Features.MemoryEncryption, FeatureState.Enabled, origin);
                    break;
            }
        }

        if (powerModule is { } module)
        {
            ReadPower(draft, module.Result, module.Origin);
        }
        else if (processor is { } checkedFlags)
        {
            ReadVirtualization(draft, checkedFlags.Result, checkedFlags.Origin);
        }

        ReadIommu(draft, announced, used);
    }

    // On Power the tool reports every processor as capable; only a loaded module proves it, and the tool misses a built-in one
    private static void ReadPower(MachineDraft draft, string result, string origin)
    {
        bool loaded = result.StartsWith("PASS", StringComparison.Ordinal);
        draft.Set(Features.HardwareVirtualization, loaded ? FeatureState.Enabled : FeatureState.Unknown,
            loaded ? origin : $"{origin}: it may be built in, or the layer below may not allow it");
    }

    private static void ReadVirtualization(MachineDraft draft, string result, string origin)
    {
        if (result.StartsWith("PASS", StringComparison.Ordinal))
        {
            draft.Set(Features.HardwareVirtualization, FeatureState.Enabled, origin);
        }
        else if (result.StartsWith("FAIL", StringComparison.Ordinal))
        {
            draft.SetUnseen(Features.HardwareVirtualization, FeatureState.Disabled, $"{origin}: switched off in firmware, or not there");
        }
    }

    private static void ReadIommu(MachineDraft draft, (string Result, string Origin)? announced, (string Result, string Origin)? used)
    {
        bool passed = announced?.Result.StartsWith("PASS", StringComparison.Ordinal) == true;
        if (used is { } kernel)
        {
            bool enabled = kernel.Result.StartsWith("PASS", StringComparison.Ordinal);
            draft.Set(Features.Iommu, enabled ? FeatureState.Enabled : FeatureState.Disabled, kernel.Origin);
        }
        else if (announced is { } table)
        {
            draft.SetUnseen(
                Features.Iommu, FeatureState.Unknown,
                passed ? $"{table.Origin}, but not whether the kernel uses it" : $"{table.Origin}: switched off in firmware and not there look alike");
        }
    }

    // The advice names a kernel argument, which shows the processor's maker
    private static void ReadMaker(MachineDraft draft, string result, string origin)
    {
        if (result.Contains("intel_iommu", StringComparison.Ordinal))
        {
            draft.Vendor ??= MachineDraft.Implied("Intel", origin);
            draft.Architecture ??= MachineDraft.Implied(Architecture.X64, origin);
        }
    }

    private static bool Parse(ReadOnlySpan<char> line, out string check, out string result)
    {
        (check, result) = ("", "");
        line = line.Trim();
        int colon = line.IndexOf(':');
        if (colon is <= 0 or > 12)
        {
            return false;
        }

        ReadOnlySpan<char> rest = line[(colon + 1)..].TrimStart();
        int end = rest.LastIndexOf(" : ");
        if (!rest.StartsWith(Start, StringComparison.Ordinal) || end < Start.Length)
        {
            return false;
        }

        ReadOnlySpan<char> said = rest[(end + 3)..].Trim();
        foreach (string word in (ReadOnlySpan<string>)["PASS", "FAIL", "WARN", "NOTE"])
        {
            if (said.StartsWith(word, StringComparison.Ordinal))
            {
                (check, result) = (rest[Start.Length..end].Trim().ToString(), said.ToString());
                return true;
            }
        }

        return false;
    }
}
