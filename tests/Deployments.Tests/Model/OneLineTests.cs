using Deployments.Hardware;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Tests.Model;

/// <summary>How stacks and machines read where a test framework or a debugger prints them.</summary>
[TestFixture]
internal sealed class OneLineTests
{
    [Test]
    public void Stack_InOneLine_HasGroupsCountsComponentsWorkloadsAndGuests()
    {
        Stack stack = Stack.Build("lab")
            .Group("hosts", g => g.Nodes(3).Use(OperatingSystems.Linux, Hypervisors.Kvm).Runs(Capabilities.Vm)
                .Guests("a", v => v.Nodes(2).Use(OperatingSystems.Linux)).Guests("b", v => v.Use(OperatingSystems.Freebsd)))
            .Group("store", g => g.Use(StorageSystems.Ceph).Guests("c", v => v.Use(OperatingSystems.Linux)))
            .ToStack();
        Assert.That(stack.ToString(), Is.EqualTo(
            "lab: hosts ×3 (linux, kvm) running vm → [a ×2 (linux) + b (freebsd)] + store (ceph) → c (linux)"));
    }

    [Test]
    public void Machine_InOneLine_HasSizesAndWhatIsNotEnabled()
    {
        Assert.That(
            HardwareProfiles.Named("laptop").ToString(),
            Does.StartWith("Laptop (x86-64, 8 cores, 32 GiB, 1 disk, 1 nic; ").And.Contains("; disabled: hugepages"));
        Assert.That((HardwareProfile.Unknown with { Nodes = 4 }).ToString(), Is.EqualTo("unknown hardware ×4"));
        Assert.That(
            new HardwareProfile { Name = "vm", HostedBy = "kvm" }.With(Features.Iommu, FeatureState.Masked).ToString(),
            Is.EqualTo("vm (guest of kvm; masked: iommu)"));
        Assert.That(new HardwareProfile { Name = "m" }.With(Features.Iommu, FeatureState.Absent).ToString(), Is.EqualTo("m (absent: iommu)"));
    }
}
