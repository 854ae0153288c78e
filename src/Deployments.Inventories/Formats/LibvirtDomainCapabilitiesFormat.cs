using Deployments.Inventories.Machines;
using Deployments.Inventories.Trees;
using Deployments.Vocabulary;

namespace Deployments.Inventories.Formats;

/// <summary>The output of <c>virsh domcapabilities</c>: the guest features of one emulator, which describe the host only if the emulator uses KVM.</summary>
internal sealed class LibvirtDomainCapabilitiesFormat : ITreeFormat
{
    public string Name => "libvirt domain capabilities";

    public int Weight => Weights.Hypervisor;

    public Recognition Recognise(TreeNode document) => document.Key == "domainCapabilities" ? Recognition.Machine : Recognition.None;

    public void Read(TreeNode document, MachineDraft draft)
    {
        if (document["domain"]?[""] is not { Text: "kvm" } domain)
        {
            return;
        }

        draft.Set(Features.HardwareVirtualization, FeatureState.Enabled, domain.Quote);
        draft.Architecture = draft.Architecture(document["arch"]?[""]);
        foreach (TreeNode mode in document["cpu"]?.All("mode") ?? [])
        {
            if (mode["@name"]?.Text == "host-model" && mode["@supported"]?.Flag() == true)
            {
                ReadHostModel(mode, draft);
            }
        }

        foreach (string name in (ReadOnlySpan<string>)["sev", "tdx", "s390-pv"])
        {
            if (document["features"]?[name]?["@supported"] is { } supported && supported.Flag() == true)
            {
                draft.Set(Features.MemoryEncryption, FeatureState.Enabled, supported.Quote);
            }
        }
    }

    private static void ReadHostModel(TreeNode mode, MachineDraft draft)
    {
        draft.Model = draft.Text(mode["model"]?[""]);
        draft.Vendor = draft.Maker(mode["vendor"]?[""]);
        foreach (TreeNode feature in mode.All("feature"))
        {
            if (feature["@name"]?.Text is "vmx" or "svm" && feature["@policy"]?.Text == "require")
            {
                draft.Set(Features.NestedVirtualization, FeatureState.Enabled, $"{feature["@name"]!.Quote}: guests with the host's model get it");
            }
        }
    }
}
