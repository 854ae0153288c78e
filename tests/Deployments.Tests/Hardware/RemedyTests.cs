using Deployments.Catalogs;
using Deployments.Changes;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Knowledge;
using Deployments.Notation;
using Deployments.Text;
using Deployments.Validation;
using Deployments.Vocabulary;

namespace Deployments.Tests.Hardware;

/// <summary>What the data advise is for the machine at hand: its architecture, its processors' maker and what hosts it.</summary>
[TestFixture]
internal sealed class RemedyTests
{
    private const string Off = "disabled";
    private const string Hidden = "masked";

    [TestCase("iommu", Off, "x86-64", "Intel", null, "intel_iommu=on", "amd_iommu")]
    [TestCase("iommu", Off, "x86-64", "AMD", null, "amd_iommu=off", "intel_iommu")]
    [TestCase("iommu", Off, "x86-64", null, null, "intel_iommu=on", null)]
    [TestCase("iommu", Off, "arm64", null, null, "SMMU", "intel_iommu")]
    [TestCase("iommu", Hidden, "x86-64", "Intel", "kvm", "<iommu model='intel'>", "smmuv3")]
    [TestCase("iommu", Hidden, "arm64", null, "kvm", "<iommu model='smmuv3'/>", "intel")]
    [TestCase("iommu", Hidden, "x86-64", "AMD", "vmware", "expose the IOMMU", "<iommu")]
    [TestCase("hardware-virtualization", Off, "x86-64", "Intel", null, "VT-x", "SVM")]
    [TestCase("hardware-virtualization", Off, "x86-64", "AMD", null, "SVM Mode", "VT-x")]
    [TestCase("hardware-virtualization", Off, "x86-64", null, null, "VT-x", null)]
    [TestCase("hardware-virtualization", Off, "arm64", null, null, "EL2", "firmware set-up")]
    [TestCase("hardware-virtualization", Off, "ppc64le", "IBM", null, "modprobe kvm_hv", null)]
    [TestCase("hardware-virtualization", Hidden, "x86-64", "Intel", "kvm", "nested=1", "Set-VMProcessor")]
    [TestCase("hardware-virtualization", Hidden, "x86-64", "Intel", "qemu", "nested=1", "Set-VMProcessor")]
    [TestCase("hardware-virtualization", Hidden, "x86-64", "AMD", "hyper-v", "Set-VMProcessor -ExposeVirtualizationExtensions $true", "nested=1")]
    [TestCase("hardware-virtualization", Hidden, "x86-64", "Intel", "vmware", "Expose hardware assisted virtualization", "Set-VMProcessor")]
    [TestCase("hardware-virtualization", Hidden, "x86-64", "Intel", "xen", "nestedhvm=1", null)]
    [TestCase("hardware-virtualization", Hidden, "x86-64", "Intel", "virtualbox", "--nested-hw-virt=on", null)]
    [TestCase("hardware-virtualization", Hidden, "s390x", "IBM", "kvm", "nested=1", "kvm_intel")]
    [TestCase("hardware-virtualization", Hidden, "arm64", null, "kvm", "kvm-arm.mode=nested", "kvm_intel")]
    [TestCase("second-level-address-translation", Off, "x86-64", "Intel", null, "kvm_intel.ept=0", "npt")]
    [TestCase("second-level-address-translation", Off, "x86-64", "AMD", null, "kvm_amd.npt=0", "ept")]
    [TestCase("unrestricted-guest", Off, "x86-64", "Intel", null, "options kvm_intel unrestricted_guest=1 ept=1", null)]
    [TestCase("nested-virtualization", Off, "x86-64", "Intel", null, "options kvm-intel nested=1", "kvm-amd")]
    [TestCase("nested-virtualization", Off, "x86-64", "AMD", null, "options kvm-amd nested=1", "kvm-intel")]
    [TestCase("nested-virtualization", Hidden, "x86-64", "Intel", "hyper-v", "Set-VMProcessor", null)]
    [TestCase("sr-iov", Off, "x86-64", "Intel", null, "/sys/class/net/NIC/device/sriov_numvfs", null)]
    [TestCase("sr-iov", Hidden, "x86-64", "Intel", "hyper-v", "-IovWeight 100", null)]
    [TestCase("hugepages", Off, "x86-64", "Intel", null, "hugepagesz=2M", null)]
    [TestCase("hugepages", Off, "ppc64le", "IBM", null, "hugepagesz=16M", "2048kB")]
    [TestCase("memory-encryption", Off, "x86-64", "AMD", null, "options kvm_amd sev=1", "tdx")]
    [TestCase("memory-encryption", Off, "x86-64", "Intel", null, "kvm_intel.tdx=1", "sev")]
    [TestCase("memory-encryption", Off, "s390x", "IBM", null, "prot_virt=1", "firmware")]
    [TestCase("tpm-2.0", Hidden, "x86-64", "Intel", "hyper-v", "Enable-VMTPM", "swtpm")]
    [TestCase("tpm-2.0", Hidden, "x86-64", "Intel", "kvm", "<tpm model='tpm-crb'>", "Enable-VMTPM")]
    [TestCase("uefi", Hidden, "x86-64", "Intel", "kvm", "<os firmware='efi'>", "generation 2")]
    [TestCase("secure-boot", Hidden, "x86-64", "Intel", "hyper-v", "Set-VMFirmware", null)]
    [TestCase("fibre-channel-hba", Off, "s390x", "IBM", null, "chzdev -e zfcp-host", "lpfc")]
    public void RemedyFor_Machine_IsTheOneForItsPlatform(
        string feature, string state, string architecture, string? vendor, string? host, string told, string? notTold)
    {
        HardwareProfile machine = Machine(architecture, vendor, host);
        string text = Of(feature).RemedyFor(state == Off ? FeatureState.Disabled : FeatureState.Masked, machine)!.Text;
        Assert.That(text, Does.Contain(told));
        if (notTold is not null)
        {
            Assert.That(text, Does.Not.Contain(notTold));
        }
    }

    [Test]
    public void RemedyFor_EveryFeatureThatIsOffOrHidden_IsThereOnEveryArchitectureThatHasIt(
        [Values(FeatureState.Disabled, FeatureState.Masked)] FeatureState state, [Values("kvm", "hyper-v", "vmware", "xen", "other")] string host)
    {
        foreach (Feature feature in Catalog.BuiltIn.Features)
        {
            foreach (Architecture architecture in Enum.GetValues<Architecture>())
            {
                HardwareProfile machine = new() { Architecture = architecture, HostedBy = host };
                bool only = feature.Remedies.Where(r => r.State == state).All(r => r.Architectures != ArchitectureSet.All);
                bool applies = !only || feature.Remedies.Any(r => r.State == state && r.Architectures.Contains(architecture));
                Assert.That(feature.RemedyFor(state, machine) is not null, Is.EqualTo(applies), $"{feature.Id} on {architecture}");
            }
        }
    }

    [Test]
    public void RemedyFor_MachineOfWhichNothingIsKnown_IsThereForWhatAnyMachineMayHave()
    {
        IEnumerable<FeatureId> silent = Catalog.BuiltIn.Features
            .Where(f => f.RemedyFor(FeatureState.Disabled, HardwareProfile.Unknown) is null).Select(f => f.Id);
        Assert.That(silent, Is.EqualTo(new[] { Features.UnrestrictedGuest, Features.X8664V2, Features.X8664V3 }), "these are of x86-64 alone");
    }

    [Test]
    public void Places_OfARemedyThatNamesAKernelArgument_TellWhereItGoesOnEveryArchitecture()
    {
        SettingPlaces places = Of("iommu").RemedyFor(FeatureState.Disabled, Machine("x86-64", "Intel", null))!.Places[0];
        Assert.That(places.Id, Is.EqualTo("kernel-command-line"));
        Assert.That(places.Entries.Select(e => e.On), Is.SupersetOf(new[] { "GRUB", "systemd-boot", "zipl", "Raspberry Pi" }));
        foreach (Architecture architecture in new[] { Architecture.X64, Architecture.Arm64, Architecture.S390x, Architecture.Ppc64le, Architecture.RiscV64 })
        {
            Assert.That(places.Entries.Count(e => e.Architectures.Contains(architecture)), Is.GreaterThan(1), architecture.ToString());
        }

        Assert.That(places.Entries.Single(e => e.On == "zipl").Architectures, Is.EqualTo(ArchitectureSet.Of(Architecture.S390x)));
    }

    [TestCase("boot with `")]
    [TestCase("kernel command line")]
    public void Remedies_ThatChangeTheKernelCommandLine_SayWhereItIs(string words)
    {
        IEnumerable<Remedy> remedies = Catalog.BuiltIn.Features.SelectMany(f => f.Remedies)
            .Where(r => r.State == FeatureState.Disabled && r.Text.Contains(words, StringComparison.Ordinal));
        Assert.That(remedies.Where(r => r.Places.All(p => p.Id != "kernel-command-line")).Select(r => r.Text), Is.Empty);
    }

    [Test]
    public void Validate_IommuOffOnIntel_OffersTheArgumentAsAProvenFix()
    {
        Catalog catalog = Catalog.BuiltIn.WithText("""
            { "layer": "network", "components": [ { "id": "pass-through", "name": "Pass-through", "summary": "Hands devices to programs.", "kind": "user-space",
              "needs": [ { "feature": "iommu", "reason": "devices are to see no foreign memory", "source": "https://example.org/" } ],
              "license": "MIT", "sources": ["https://example.org/"] } ] }
            """);
        Fix fix = new RulesEngine(catalog).Validate(
            ArrowNotation.Parse("Pass-through", catalog), Machines.Capable.With(Features.Iommu, FeatureState.Disabled)).Findings.Single().Fixes.Single();
        Assert.That((fix.Kind, fix.Outcome), Is.EqualTo((FixKind.ChangeSetting, Verdict.Valid)));
        Assert.That(fix.Text, Is.EqualTo("boot with `intel_iommu=on`"));
        Assert.That(fix.Source, Does.StartWith("https://"));
    }

    [Test]
    public void Read_PlacesThatAreNotThere_IsBadInputWithASuggestion() => Assert.That(
        () => Catalog.BuiltIn.WithText("""
            { "places": [ { "id": "boot-file", "title": "the boot file", "entries": [] } ],
              "features": [ { "id": "glow", "name": "Glow", "definition": "It glows.", "source": "https://example.org/",
                "remedies": [ { "state": "disabled", "text": "switch it on", "places": ["boot-fille"], "source": "https://example.org/" } ] } ] }
            """),
        Throws.TypeOf<InputException>().With.Message.Contains("boot-fille").And.Message.Contains("did you mean 'boot-file'?"));

    private static Feature Of(string id) => Catalog.BuiltIn.Find(new FeatureId(id))!;

    private static HardwareProfile Machine(string architecture, string? vendor, string? host) => new()
    {
        Architecture = Words.Architectures.TryGetValue(architecture, out Architecture known) ? known : throw new ArgumentException(architecture),
        Cpu = new Processor { Vendor = vendor },
        HostedBy = host,
    };
}
