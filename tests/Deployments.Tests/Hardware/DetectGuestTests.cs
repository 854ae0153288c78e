using Deployments.Hardware;
using Deployments.Vocabulary;

namespace Deployments.Tests.Hardware;

[TestFixture]
internal sealed class DetectGuestTests
{
    [Test]
    public void Guest_WithoutNesting_SeesVirtualizationMasked()
    {
        using RecordedMachine machine = RecordedMachines.Guest(nesting: false);
        HardwareProfile profile = machine.Detect();
        Assert.That(profile.HostedBy, Is.EqualTo("qemu"));
        foreach (FeatureId feature in (FeatureId[])[Features.HardwareVirtualization, Features.SecondLevelAddressTranslation, Features.UnrestrictedGuest,
            Features.NestedVirtualization, Features.Iommu, Features.SrIov, Features.Tpm20, Features.Numa, Features.BmcIpmi, Features.Uefi])
        {
            Assert.That(profile[feature].State, Is.EqualTo(FeatureState.Masked), feature.Value);
        }
    }

    [Test]
    public void Guest_WithNesting_HasVirtualization()
    {
        using RecordedMachine machine = RecordedMachines.Guest(nesting: true);
        HardwareProfile profile = machine.Detect();
        Assert.That(profile.HostedBy, Is.EqualTo("qemu"));
        Assert.That(profile[Features.HardwareVirtualization].State, Is.EqualTo(FeatureState.Enabled));
        Assert.That(profile[Features.SecondLevelAddressTranslation].State, Is.EqualTo(FeatureState.Enabled));
        Assert.That(profile[Features.UnrestrictedGuest].State, Is.EqualTo(FeatureState.Enabled));
        Assert.That(profile[Features.Iommu].State, Is.EqualTo(FeatureState.Masked));
    }

    [Test]
    public void Guest_WithSoftwareKvm_StaysMaskedAndSaysSo()
    {
        using RecordedMachine machine = RecordedMachines.Guest(nesting: false).RunningKvm().Folder("/sys/module/kvm_pvm");
        HardwareProfile profile = machine.Detect();
        Assert.That(profile[Features.HardwareVirtualization].State, Is.EqualTo(FeatureState.Masked));
        Assert.That(profile[Features.HardwareVirtualization].Origin, Does.Contain("kvm_pvm"));
        Assert.That(profile.Notes, Has.Some.Contains("kvm_pvm"));
    }

    [TestCase("VMware, Inc.", "VMware7,1", "vmware")]
    [TestCase("Microsoft Corporation", "Virtual Machine", "hyper-v")]
    [TestCase("innotek GmbH", "VirtualBox", "virtualbox")]
    [TestCase("Amazon EC2", "m7i.large", "kvm")]
    [TestCase("Example Systems", "Example Server", "unknown hypervisor")]
    public void HypervisorFlag_WithVendor_NamesTheHypervisor(string vendor, string product, string expected)
    {
        using RecordedMachine machine = new RecordedMachine().X86Processors("GenuineIntel", "hypervisor")
            .File("/sys/class/dmi/id/sys_vendor", vendor).File("/sys/class/dmi/id/product_name", product);
        Assert.That(machine.Detect().HostedBy, Is.EqualTo(expected));
    }

    [TestCase("Amazon EC2", "m7i.metal-24xl")]
    [TestCase("Microsoft Corporation", "Surface Laptop")]
    [TestCase("Xenon Systems", "Server")]
    public void VendorAlone_WithoutFlag_IsPhysical(string vendor, string product)
    {
        using RecordedMachine machine = new RecordedMachine().X86Processors("GenuineIntel", "vmx")
            .File("/sys/class/dmi/id/sys_vendor", vendor).File("/sys/class/dmi/id/product_name", product);
        Assert.That(machine.Detect().HostedBy, Is.EqualTo("none"));
    }

    [TestCase("tsc kvm-clock acpi_pm", "kvm")]
    [TestCase("hyperv_clocksource_tsc_page", "hyper-v")]
    public void HypervisorFlag_WithoutVendor_IsNamedByItsClock(string clocks, string expected)
    {
        using RecordedMachine machine = new RecordedMachine().X86Processors("AuthenticAMD", "hypervisor")
            .File("/sys/devices/system/clocksource/clocksource0/available_clocksource", clocks + "\n");
        Assert.That(machine.Detect().HostedBy, Is.EqualTo(expected));
    }

    [Test]
    public void XenControlDomain_IsPhysicalAndAsksTheHypervisor()
    {
        using RecordedMachine machine = new RecordedMachine().X86Processors("GenuineIntel", "hypervisor")
            .File("/sys/hypervisor/type", "xen\n").File("/proc/xen/capabilities", "control_d\n")
            .File("/sys/hypervisor/properties/capabilities", "xen-3.0-x86_64 hvm-3.0-x86_64\n");
        HardwareProfile profile = machine.Detect();
        Assert.That(profile.HostedBy, Is.EqualTo("none"));
        Assert.That(profile[Features.HardwareVirtualization].State, Is.EqualTo(FeatureState.Enabled));
        machine.Without("/proc/xen/capabilities");
        Assert.That(machine.Detect().HostedBy, Is.EqualTo("xen"));
    }
}
