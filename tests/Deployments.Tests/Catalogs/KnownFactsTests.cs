using Deployments.Catalogs;
using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Knowledge;
using Deployments.Stacks;
using Deployments.Validation;
using Deployments.Vocabulary;

namespace Deployments.Tests.Catalogs;

/// <summary>Facts that decide many verdicts, written down by hand from the vendors' documents. Nothing here is printed from the catalogue.</summary>
[TestFixture]
internal sealed class KnownFactsTests
{
    [TestCase("kvm", "hardware-virtualization")]
    [TestCase("hyper-v", "hardware-virtualization")]
    [TestCase("hyper-v", "second-level-address-translation")]
    [TestCase("hyper-v", "no-execute")]
    [TestCase("esxi", "hardware-virtualization")]
    [TestCase("esxi", "no-execute")]
    [TestCase("bhyve", "hardware-virtualization")]
    [TestCase("xcp-ng", "hardware-virtualization")]
    [TestCase("xen-hvm", "hardware-virtualization")]
    [TestCase("openbsd-vmm", "second-level-address-translation")]
    [TestCase("acrn", "iommu")]
    [TestCase("nutanix-dsf", "iommu")]
    [TestCase("sriov-cni", "sr-iov")]
    [TestCase("ovs-dpdk", "hugepages")]
    [TestCase("ovs-dpdk", "dpdk-nic")]
    [TestCase("windows-11", "tpm-2.0")]
    [TestCase("windows-11", "uefi")]
    [TestCase("azure-stack-hci", "tpm-2.0")]
    [TestCase("azure-stack-hci", "secure-boot")]
    [TestCase("maas", "pxe-boot")]
    [TestCase("tinkerbell", "pxe-boot")]
    [TestCase("redfish", "bmc-redfish")]
    [TestCase("fc-san", "fibre-channel-hba")]
    [TestCase("local-nvme", "nvme")]
    [TestCase("powervm", "logical-partition")]
    public void Component_WithoutTheFeature_DoesNotWork(string component, string feature) =>
        Assert.That(MissingOn(component, feature), Does.Contain(new FeatureId(feature)));

    [TestCase("linux", "hardware-virtualization")]
    [TestCase("lxc", "hardware-virtualization")]
    [TestCase("docker-engine", "hardware-virtualization")]
    [TestCase("kubernetes", "hardware-virtualization")]
    [TestCase("xen-pv", "hardware-virtualization")]
    [TestCase("qemu-tcg", "hardware-virtualization")]
    [TestCase("kubevirt-emulation", "hardware-virtualization")]
    [TestCase("kvm", "iommu")]
    [TestCase("kvm", "second-level-address-translation")]
    [TestCase("esxi", "iommu")]
    [TestCase("ceph", "nvme")]
    [TestCase("windows-server", "tpm-2.0")]
    public void Component_WithoutTheFeature_Works(string component, string feature) =>
        Assert.That(MissingOn(component, feature), Does.Not.Contain(new FeatureId(feature)));

    [TestCase("kvm", "linux-kernel")]
    [TestCase("bhyve", "freebsd-kernel")]
    [TestCase("hyper-v", "hyper-v-role")]
    [TestCase("netbsd-nvmm", "netbsd-kernel")]
    [TestCase("openbsd-vmm", "openbsd-kernel")]
    [TestCase("xen", "dom0-kernel")]
    [TestCase("qemu", "kvm")]
    [TestCase("firecracker", "kvm")]
    [TestCase("cloud-hypervisor", "kvm")]
    [TestCase("cloud-hypervisor", "cloud-hypervisor-control")]
    [TestCase("openfaas", "kubernetes-api")]
    [TestCase("containerd", "oci-runtime")]
    [TestCase("kubernetes", "cri")]
    [TestCase("kubernetes", "pod-network")]
    [TestCase("kubevirt", "kvm")]
    [TestCase("kubevirt", "kubernetes-api")]
    [TestCase("rook-ceph", "kubernetes-api")]
    [TestCase("ceph-csi", "ceph-cluster")]
    [TestCase("docker-swarm", "docker-api")]
    [TestCase("rke", "docker-api")]
    [TestCase("neutron", "openstack-identity")]
    [TestCase("ovirt", "libvirt")]
    public void Component_Needs_TheCapability(string component, string capability) =>
        Assert.That(
            Find(component).Needs.Where(n => n.Severity == Severity.Error).Select(n => n.Condition).OfType<CapabilityCondition>().Select(c => c.Id),
            Does.Contain(new CapabilityId(capability)));

    [TestCase("kvm", "kvm")]
    [TestCase("qemu", "vm")]
    [TestCase("firecracker", "microvm")]
    [TestCase("containerd", "cri")]
    [TestCase("docker-engine", "docker-api")]
    [TestCase("debian", "linux-kernel")]
    [TestCase("freebsd", "freebsd-kernel")]
    [TestCase("windows-server", "windows-kernel")]
    [TestCase("windows-server", "hyper-v-role")]
    [TestCase("windows-11", "hyper-v-role")]
    [TestCase("azure-stack-hci", "hyper-v-role")]
    [TestCase("xcp-ng", "xapi")]
    [TestCase("calico", "pod-network")]
    [TestCase("k3s", "kubernetes-api")]
    [TestCase("k3s", "cri")]
    [TestCase("talos", "cri")]
    [TestCase("ceph", "block-storage")]
    [TestCase("rook-ceph", "volume-provisioning")]
    [TestCase("nfs", "shared-storage")]
    [TestCase("kubevirt", "cluster-vm")]
    public void Component_Provides_TheCapabilityWithoutCondition(string component, string capability) =>
        Assert.That(Find(component).Provides.Where(p => p.When is null).Select(p => p.Capability), Does.Contain(new CapabilityId(capability)));

    [TestCase("containerd", "docker-api")]
    [TestCase("kubernetes", "cri")]
    [TestCase("kubernetes", "pod-network")]
    [TestCase("local-path-provisioner", "shared-storage")]
    [TestCase("firecracker", "unmodified-vm")]
    [TestCase("talos", "systemd")]
    [TestCase("freebsd", "linux-kernel")]
    public void Component_DoesNotProvide_TheCapability(string component, string capability) =>
        Assert.That(Find(component).Provides.Select(p => p.Capability), Does.Not.Contain(new CapabilityId(capability)));

    [TestCase("kvm", "x86-64 arm64 s390x ppc64le riscv64 mips64")]
    [TestCase("esxi", "x86-64")]
    [TestCase("hyper-v", "x86-64")]
    [TestCase("firecracker", "x86-64 arm64")]
    [TestCase("zvm", "s390x")]
    [TestCase("z-os", "s390x")]
    [TestCase("powervm", "ppc64le")]
    [TestCase("aix", "ppc64le")]
    [TestCase("talos", "x86-64 arm64")]
    [TestCase("openshift", "x86-64 arm64 s390x ppc64le")]
    [TestCase("kubernetes", "x86-64 arm64 s390x ppc64le")]
    [TestCase("k3s", "x86-64 arm64 armv7")]
    [TestCase("ovirt", "x86-64 ppc64le")]
    [TestCase("xcp-ng", "x86-64")]
    public void Component_RunsOn_TheseArchitecturesOnly(string component, string architectures) =>
        Assert.That(Find(component).Architectures.ToArray().Select(ArchitectureSet.NameOf), Is.EquivalentTo(architectures.Split(' ')));

    [TestCase("kvm", "xen")]
    [TestCase("kvm", "esxi")]
    [TestCase("hyper-v", "bhyve")]
    [TestCase("debian", "ubuntu")]
    [TestCase("esxi", "windows-server")]
    [TestCase("proxmox-ve", "debian")]
    [TestCase("kubernetes", "k3s")]
    [TestCase("openshift", "rke2")]
    [TestCase("harvester", "k3s")]
    [TestCase("calico", "cilium")]
    [TestCase("flannel", "ovn-kubernetes")]
    [TestCase("kubevirt", "openshift-virtualization")]
    public void Components_OnOneMachine_ExcludeEachOther(string one, string other) => Assert.That(Clash(one, other), Is.True);

    [TestCase("docker-engine", "containerd")]
    [TestCase("kvm", "lxd")]
    [TestCase("calico", "multus")]
    [TestCase("linux-bridge", "open-vswitch")]
    [TestCase("ceph", "zfs")]
    [TestCase("kvm", "qemu-tcg")]
    public void Components_OnOneMachine_ShareIt(string one, string other) => Assert.That(Clash(one, other), Is.False);

    // Memory in GiB, cores, disk in GiB, machines; null is not stated.
    [TestCase("ubuntu", 1, null, 5, null)]
    [TestCase("talos", 2, 2, 10, null)]
    [TestCase("flatcar", null, null, 8, null)]
    [TestCase("xcp-ng", 2, 1, 46, null)]
    [TestCase("esxi", 8, 2, 32, null)]
    [TestCase("azure-stack-hci", 32, null, 200, null)]
    [TestCase("harvester", 32, 8, 250, null)]
    [TestCase("kubernetes", 2, 2, null, null)]
    [TestCase("k3s", 2, 2, null, null)]
    [TestCase("microshift", 2, 2, 10, null)]
    [TestCase("starlingx-aio-dx", 64, 8, 500, 2)]
    [TestCase("starlingx-standard", 64, 16, 500, 4)]
    [TestCase("vsan", null, null, null, 2)]
    [TestCase("proxmox-ceph", null, null, null, 3)]
    [TestCase("xen-orchestra", 2, 2, 20, null)]
    [TestCase("windows-11", 4, 2, 64, null)]
    public void Component_TakesAtLeast(string component, double? memory, double? cores, double? disk, int? nodes)
    {
        Minimum minimum = Find(component).Minimum!;
        Assert.Multiple(() =>
        {
            Assert.That(minimum.MemoryGiB, Is.EqualTo(memory), "memory");
            Assert.That(minimum.Cores, Is.EqualTo(cores), "cores");
            Assert.That(minimum.DiskGiB, Is.EqualTo(disk), "disk");
            Assert.That(minimum.Nodes ?? 1, Is.EqualTo(nodes ?? 1), "machines");
        });
    }

    [TestCase("kvm", "hardware-virtualization", "with nested-virtualization")]
    [TestCase("hyper-v", "hardware-virtualization", "with nested-virtualization")]
    [TestCase("esxi", "hardware-virtualization", "with nested-virtualization")]
    [TestCase("xen", "hardware-virtualization", "never")]
    [TestCase("bhyve", "hardware-virtualization", "never")]
    [TestCase("openbsd-vmm", "hardware-virtualization", "never")]
    [TestCase("firecracker", "hardware-virtualization", "never")]
    [TestCase("firecracker", "uefi", "never")]
    [TestCase("cloud-hypervisor", "uefi", "always")]
    [TestCase("qemu-tcg", "hardware-virtualization", "always")]
    [TestCase("hyper-v", "tpm-2.0", "always")]
    [TestCase("kvm", "sr-iov", "never")]
    public void Guests_GetTheFeature(string hypervisor, string feature, string expected)
    {
        GuestProvision? passed = Find(hypervisor).Guests!.Provides.FirstOrDefault(p => p.Feature == new FeatureId(feature));
        string actual = passed is null ? "never" : passed.When is null ? "always" : passed.When is FeatureCondition when ? $"with {when.Id}" : "otherwise";
        Assert.That(actual, Is.EqualTo(expected));
    }

    private static Component Find(string id) => Catalog.BuiltIn.Find(new ComponentId(id))!;

    private static IEnumerable<FeatureId?> MissingOn(string component, string feature) =>
        RulesEngine.Default.Validate(On(component), Machines.Capable.With(new FeatureId(feature), FeatureState.Absent))
            .Of(Severity.Error).Select(f => f.Feature);

    private static bool Clash(string one, string other) =>
        RulesEngine.Default.Validate(On(one, other)).Of(Severity.Error).Any(f => f.Rule.Value == "DEP2004");

    private static Stack On(params string[] components) =>
        new() { Groups = [new NodeGroup { Name = "host", Components = [.. components.Select(c => new ComponentId(c))] }] };
}
