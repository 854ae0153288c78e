using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Notation;
using Deployments.Stacks;
using Deployments.Text;

namespace Deployments.Tests.Notation;

/// <summary>Common stacks as people spell them: where each part stands, and the verdict on the completed stack.</summary>
[TestFixture]
internal sealed class SpellingTests
{
    [TestCase("ESXi -> OpenShift", "esxi {openshift}")]
    [TestCase("vSphere -> OpenShift", "vcenter {openshift}")]
    [TestCase("vCenter -> OpenShift", "vcenter {openshift}")]
    [TestCase("PowerVM -> OpenShift", "powervm {openshift}", "ibm-power")]
    [TestCase("z/VM -> OpenShift", "zvm {openshift}", "ibm-z")]
    [TestCase("IBM Z -> z/VM -> Ubuntu -> Kubernetes", "ibm-z zvm {ubuntu kubernetes}", "ibm-z")]
    [TestCase("Harvester -> RKE2", "harvester {rke2}")]
    [TestCase("Harvester -> Ubuntu -> K3s", "harvester {ubuntu k3s}")]
    [TestCase("Proxmox VE -> Talos -> Kubernetes", "proxmox-ve {talos kubernetes}")]
    [TestCase("Proxmox VE -> Talos", "proxmox-ve {talos}")]
    [TestCase("Proxmox VE -> Debian -> K3s", "proxmox-ve {debian k3s}")]
    [TestCase("Proxmox -> Ubuntu VM -> Docker", "proxmox-ve {ubuntu docker-engine}")]
    [TestCase("Proxmox -> VM (Ubuntu) -> Docker", "proxmox-ve {ubuntu docker-engine}")]
    [TestCase("Proxmox VE -> VM (Debian 12) -> Docker -> Containers", "proxmox-ve {debian docker-engine runs container}")]
    [TestCase("Proxmox VE 8.2 -> Ubuntu 24.04 LTS -> MicroShift", "proxmox-ve {ubuntu microshift}", "x86-64-server", Verdict.Invalid)]
    [TestCase("Windows 11 -> Hyper-V -> VM -> Ubuntu -> Docker", "windows-11 hyper-v {ubuntu docker-engine}", "laptop")]
    [TestCase("Windows 11 Pro -> Hyper-V -> Ubuntu", "windows-11 hyper-v {ubuntu}", "laptop")]
    [TestCase("Windows Server 2022 -> Hyper-V -> Windows Server VMs", "windows-server hyper-v {windows-server}")]
    [TestCase("Hyper-V -> Debian -> Kubernetes", "hyper-v {debian kubernetes}")]
    [TestCase("Hyper-V -> Talos -> Kubernetes", "hyper-v {talos kubernetes}")]
    [TestCase("VM -> Kubernetes -> KubeVirt -> VMs", "{kubernetes kubevirt runs cluster-vm}", "cloud-vm-with-nesting")]
    [TestCase("VM -> Ubuntu -> Docker", "{ubuntu docker-engine}", "cloud-vm-without-nesting")]
    [TestCase("VM -> K3s", "{k3s}", "cloud-vm-without-nesting")]
    [TestCase("ESXi -> Ubuntu", "esxi {ubuntu}")]
    [TestCase("ESXi 8 -> RHEL 9.4 -> Podman", "esxi {rhel podman}")]
    [TestCase("ESXi -> Docker", "esxi {docker-engine}")]
    [TestCase("ESXi -> Kubernetes + Ceph", "esxi {kubernetes ceph}")]
    [TestCase("ESXi -> VM -> Ubuntu -> KVM -> VMs", "esxi {ubuntu kvm runs vm}")]
    [TestCase("ESXi with vSAN -> VMs", "esxi vsan runs vm", "x86-64-server", Verdict.Conditional)]
    [TestCase("vSphere + vSAN + NSX -> VMs", "vcenter vsan nsx runs vm", "x86-64-server", Verdict.Conditional)]
    [TestCase("KVM -> Ubuntu", "kvm {ubuntu}")]
    [TestCase("KVM -> Windows 11", "kvm {windows-11}")]
    [TestCase("KVM -> VM (Windows Server 2019)", "kvm {windows-server}")]
    [TestCase("KVM -> VMs (Ubuntu, Docker)", "kvm {ubuntu docker-engine}")]
    [TestCase("KVM -> FreeBSD -> Jails", "kvm {freebsd freebsd-jails}")]
    [TestCase("Ubuntu 22.04 -> KVM -> VMs", "ubuntu kvm runs vm")]
    [TestCase("Ubuntu Server 24.04 -> libvirt -> QEMU/KVM -> VMs", "ubuntu libvirt qemu runs vm")]
    [TestCase("Debian 12 with KVM and libvirt -> VMs", "debian kvm libvirt runs vm")]
    [TestCase("Linux (Ubuntu) -> KVM -> VMs", "ubuntu kvm runs vm")]
    [TestCase("Linux -> KVM -> VM (GPU passthrough) -> Ubuntu", "linux kvm runs device-passthrough {ubuntu}")]
    [TestCase(
        "Linux -> KVM -> VM (GPU passthrough) -> Ubuntu", "linux kvm runs device-passthrough {ubuntu}", "x86-64-server-without-iommu",
        Verdict.Invalid)]
    [TestCase("KVM -> VMs (PCI passthrough)", "kvm runs vm device-passthrough", "x86-64-server-without-iommu", Verdict.Invalid)]
    [TestCase("KVM -> SR-IOV VF -> VM", "kvm sriov-vf runs vm")]
    [TestCase("KVM -> SR-IOV VF -> VM", "kvm sriov-vf runs vm", "x86-64-server-without-iommu", Verdict.Invalid)]
    [TestCase("KVM -> SR-IOV VF -> VM", "kvm sriov-vf runs vm", "x86-64-server-without-sr-iov", Verdict.Invalid)]
    [TestCase("Ubuntu -> KVM + SR-IOV VFs -> VM -> Ubuntu", "ubuntu kvm sriov-vf {ubuntu}")]
    [TestCase("Ubuntu -> KVM + SR-IOV VFs -> VM -> Ubuntu", "ubuntu kvm sriov-vf {ubuntu}", "plain-server", Verdict.Invalid)]
    [TestCase("ESXi -> SR-IOV virtual functions -> VMs", "esxi sriov-vf runs vm")]
    [TestCase("Linux -> GPU passthrough", "linux runs device-passthrough")]
    [TestCase("Azure Local -> AKS on Azure Local", "azure-stack-hci aks-hybrid", "x86-64-server-certified")]
    [TestCase("Ubuntu -> Azure Kubernetes Service", "ubuntu azure-kubernetes-service", "x86-64-server", Verdict.Invalid)]
    [TestCase("XCP-ng -> Debian", "xcp-ng {debian}")]
    [TestCase("XCP-ng -> Kubernetes", "xcp-ng {kubernetes}")]
    [TestCase("XCP-ng + Xen Orchestra -> VMs", "xcp-ng xen-orchestra runs vm")]
    [TestCase("Xen -> Linux -> Docker", "xen {linux docker-engine}")]
    [TestCase("Xen -> MirageOS", "xen {mirageos}")]
    [TestCase("MirageOS + Xen", "xen {mirageos}")]
    [TestCase("Xen -> MirageOS", "xen {mirageos}", "x86-64-server-without-hardware-virtualization", Verdict.Invalid)]
    [TestCase("Xen -> VM -> MirageOS", "xen {mirageos}", "x86-64-server-without-hardware-virtualization", Verdict.Invalid)]
    [TestCase("Xen -> Windows Server", "xen {windows-server}", "x86-64-server-without-hardware-virtualization", Verdict.Invalid)]
    [TestCase("Xen -> Linux", "xen {linux}", "x86-64-server-without-hardware-virtualization")]
    [TestCase("OSv", "{osv}")]
    [TestCase("Bare Metal -> MirageOS", "bare-metal mirageos", "x86-64-server", Verdict.Invalid)]
    [TestCase("VM -> OSv", "{osv}", "cloud-vm-without-nesting")]
    [TestCase("KVM -> OSv", "kvm {osv}")]
    [TestCase("OSv on KVM", "kvm {osv}")]
    [TestCase("Unikraft on KVM / Xen", "kvm {unikraft} / xen {unikraft}")]
    [TestCase("KVM / Xen -> Unikraft", "kvm {unikraft} / xen {unikraft}")]
    [TestCase("IncludeOS inside VMs on KVM", "kvm {includeos}")]
    [TestCase("OpenStack -> Talos", "openstack {talos}")]
    [TestCase("OpenStack -> Kubernetes", "openstack {kubernetes}")]
    [TestCase("OpenStack -> VM -> Kubernetes", "openstack {kubernetes}")]
    [TestCase("OpenStack -> Ubuntu -> K3s", "openstack {ubuntu k3s}")]
    [TestCase("OpenStack on Ubuntu", "ubuntu openstack")]
    [TestCase("OpenStack + Ceph", "openstack ceph")]
    [TestCase("OpenStack ; Ceph", "openstack ; ceph")]
    [TestCase("OpenStack + Magnum -> Kubernetes clusters", "openstack magnum runs cluster-lifecycle")]
    [TestCase("OpenStack with Ironic -> bare-metal nodes", "openstack ironic runs bare-metal-provisioning")]
    [TestCase("CloudStack -> Kubernetes", "cloudstack {kubernetes}")]
    [TestCase("CloudStack + KVM -> VMs", "cloudstack kvm runs vm")]
    [TestCase("ESXi -> vCenter -> CloudStack", "esxi vcenter cloudstack")]
    [TestCase("OpenNebula + KVM -> VMs", "opennebula kvm runs vm")]
    [TestCase("OpenNebula -> K3s", "opennebula {k3s}")]
    [TestCase("oVirt -> Rocky Linux -> Docker", "ovirt {enterprise-linux docker-engine}")]
    [TestCase("Nutanix AHV -> RHEL -> OpenShift", "nutanix-ahv {rhel openshift}", "x86-64-server", Verdict.Invalid)]
    [TestCase("Nutanix AHV -> OpenShift", "nutanix-ahv {openshift}", "x86-64-server-certified")]
    [TestCase("Azure Stack HCI -> Windows Server VMs", "azure-stack-hci {windows-server}", "x86-64-server-certified")]
    [TestCase("z/VM + Linux guests + Ceph", "zvm {linux ceph}", "ibm-z")]
    [TestCase("bhyve + Nomad + GlusterFS", "bhyve nomad ; glusterfs")]
    [TestCase("XCP-ng ; Ceph ; CloudStack", "xcp-ng ; ceph ; cloudstack")]
    [TestCase("Kubernetes ; Ceph", "kubernetes ; ceph")]
    [TestCase("3 x Kubernetes ; 5 x Ceph", "3 x kubernetes ; 5 x ceph")]
    [TestCase("Kubernetes + Ceph on other machines", "kubernetes ; ceph")]
    [TestCase("Linux -> Ceph on other machines on KVM", "linux ; kvm ceph")]
    [TestCase("Kubernetes with Rook", "kubernetes rook-ceph")]
    [TestCase("Kubernetes and Longhorn", "kubernetes longhorn")]
    [TestCase("K3s + Longhorn -> Pods", "k3s longhorn runs pod")]
    [TestCase("Kubernetes on bare metal", "bare-metal kubernetes")]
    [TestCase("Kubernetes on Ubuntu on KVM", "kvm {ubuntu kubernetes}")]
    [TestCase("Kubernetes in VMs on Proxmox", "proxmox-ve {kubernetes}")]
    [TestCase("Kubernetes in LXD containers", "lxd runs container (kubernetes)")]
    [TestCase("Proxmox VE -> LXC -> K3s", "proxmox-ve lxc (k3s)")]
    [TestCase("Proxmox VE -> ZFS -> LXC -> Docker -> Containers", "proxmox-ve zfs lxc (docker-engine runs container)")]
    [TestCase("Proxmox -> LXC (Debian) -> Docker", "proxmox-ve lxc (debian docker-engine)")]
    [TestCase("Ubuntu -> LXD -> LXC -> Docker", "ubuntu lxd lxc (docker-engine)")]
    [TestCase("Ubuntu -> LXD -> LXC -> LXD -> VMs", "ubuntu lxd lxc (lxd runs vm)")]
    [TestCase("Ubuntu -> LXD -> Kubernetes", "ubuntu lxd (kubernetes)")]
    [TestCase("LXD -> Ubuntu -> K3s", "lxd (ubuntu k3s)")]
    [TestCase("LXD -> VM -> Docker", "lxd {docker-engine}")]
    [TestCase("LXD -> Windows Server", "lxd {windows-server}")]
    [TestCase("Incus -> Debian -> Docker", "incus (debian docker-engine)")]
    [TestCase("FreeBSD -> Jails -> FreeBSD", "freebsd freebsd-jails (freebsd)")]
    [TestCase("FreeBSD -> Jails -> Docker", "freebsd freebsd-jails (docker-engine)", "x86-64-server", Verdict.Invalid)]
    [TestCase("LXC -> FreeBSD", "lxc (freebsd)", "x86-64-server", Verdict.Invalid)]
    [TestCase("ESXi -> Ubuntu -> LXD -> Docker", "esxi {ubuntu lxd (docker-engine)}")]
    [TestCase("Kubernetes on LXD cluster containers, no VMs", "lxd-cluster runs container (kubernetes)")]
    [TestCase("Linux -> LXD -> Kubernetes -> KubeVirt -> VMs", "linux lxd (kubernetes kubevirt runs cluster-vm)")]
    [TestCase("Kubernetes nodes as VMs on KVM", "kvm {kubernetes}")]
    [TestCase("Docker inside VMs on ESXi", "esxi {docker-engine}")]
    [TestCase("Docker in a VM on Hyper-V", "hyper-v {docker-engine}")]
    [TestCase("MAAS provisions Kubernetes", "maas ; kubernetes")]
    [TestCase("Metal3 provisions OpenStack nodes", "metal3 ; openstack")]
    [TestCase("Ironic deploys Kubernetes", "ironic ; kubernetes")]
    [TestCase("MAAS ; OpenStack", "maas ; openstack")]
    [TestCase("Raspberry Pi 4 -> Raspberry Pi OS -> K3s", "single-board-computer k3s", "single-board-computer")]
    [TestCase("Raspberry Pi 5 -> Debian 12 -> K3s", "single-board-computer debian k3s", "single-board-computer")]
    [TestCase("Raspberry Pi -> Debian -> Docker Swarm", "single-board-computer debian docker-swarm", "single-board-computer")]
    [TestCase("K3s v1.29.3+k3s1", "k3s")]
    [TestCase("K8s 1.30 -> KubeVirt -> VMs", "kubernetes kubevirt runs cluster-vm")]
    [TestCase("RHEL 9 -> Podman", "rhel podman")]
    [TestCase("Rocky Linux 9 -> Docker", "enterprise-linux docker-engine")]
    [TestCase("AlmaLinux 9 -> KVM -> VMs", "enterprise-linux kvm runs vm")]
    [TestCase("Talos 1.7 -> Kubernetes -> Cilium", "talos kubernetes cilium")]
    [TestCase("Talos -> Kubernetes -> KubeVirt -> Windows VMs", "talos kubernetes kubevirt {windows-server}")]
    [TestCase("Flatcar -> Kubernetes", "flatcar kubernetes")]
    [TestCase("Kubernetes (K3s) -> Pods", "k3s runs pod")]
    [TestCase("OpenShift -> OpenShift Virtualization -> VMs", "openshift openshift-virtualization runs cluster-vm")]
    [TestCase("OpenShift + KubeVirt (OpenShift Virtualization)", "openshift openshift-virtualization")]
    [TestCase("Kubernetes -> KubeVirt -> Kubernetes", "kubernetes kubevirt {kubernetes}")]
    [TestCase("Kubernetes -> KubeVirt -> Ubuntu -> Docker", "kubernetes kubevirt {ubuntu docker-engine}")]
    [TestCase("Kubernetes without kube-proxy", "kubernetes")]
    [TestCase("Kubernetes -> KubeVirt VMs -> Nested K8s", "kubernetes kubevirt {kubernetes}")]
    [TestCase("KVM -> VM -> nested KVM -> VMs", "kvm {kvm runs vm}")]
    [TestCase("Xen or KVM -> VMs", "xen runs vm / kvm runs vm")]
    [TestCase("FreeBSD 14 -> bhyve -> VMs", "freebsd bhyve runs vm")]
    [TestCase("FreeBSD -> Jails", "freebsd freebsd-jails")]
    [TestCase("Ubuntu -> LXD -> VMs", "ubuntu lxd runs vm")]
    [TestCase("Ubuntu -> LXD -> VM -> Docker", "ubuntu lxd {docker-engine}")]
    [TestCase("Incus -> VM -> Kubernetes", "incus {kubernetes}")]
    [TestCase("HA cluster: Proxmox VE + Ceph", "proxmox-ve ceph")]
    [TestCase("Home lab: Proxmox -> Ubuntu -> K3s", "proxmox-ve {ubuntu k3s}")]
    [TestCase("Talos + Proxmox", "talos proxmox-ve", "x86-64-server", Verdict.Invalid)]
    [TestCase("KVM + ESXi", "kvm esxi", "x86-64-server", Verdict.Invalid)]
    [TestCase("MicroShift + OpenShift", "microshift openshift", "x86-64-server", Verdict.Invalid)]
    public void Read_NaturalSpelling_PutsEveryPartWhereItIsMeant(
        string text, string expected, string hardware = "x86-64-server", Verdict verdict = Verdict.Valid)
    {
        Assert.That(string.Join(" / ", ArrowNotation.Read(text).Stacks.Select(Shape)), Is.EqualTo(expected));
        Assert.That(DeploymentChecker.Default.Check(text, HardwareProfiles.Named(hardware)).Verdict, Is.EqualTo(verdict));
    }

    [TestCase("Nova + KVM", "<stack>:1:1: 'Nova' can mean 'OpenStack Nova' or 'NOVA Microhypervisor'; write which one is meant")]
    [TestCase("Kubernetes (NOVA)", "<stack>:1:13: 'NOVA' can mean 'OpenStack Nova' or 'NOVA Microhypervisor'; write which one is meant")]
    [TestCase("SR-IOV -> VMs",
        "<stack>:1:1: 'SR-IOV' can mean 'SR-IOV CNI' or 'SR-IOV network device plugin' or 'SR-IOV virtual functions for VMs'; write which one is meant")]
    [TestCase("ESXi -> SR-IOV",
        "<stack>:1:9: 'SR-IOV' can mean 'SR-IOV CNI' or 'SR-IOV network device plugin' or 'SR-IOV virtual functions for VMs'; write which one is meant")]
    [TestCase("Ubuntu -> AKS", "<stack>:1:11: 'AKS' can mean 'Azure Kubernetes Service' or 'AKS enabled by Azure Arc'; write which one is meant")]
    [TestCase("edge cloud", "<stack>:1:1: the text names no part of a stack; write one such as 'Bare Metal -> Linux -> KVM -> VMs'")]
    public void Read_NameOfTwoThingsOrOfNone_IsAsked(string text, string expected) =>
        Assert.That(() => ArrowNotation.Read(text), Throws.TypeOf<InputException>().With.Message.EqualTo(expected));

    [Test]
    public void Read_IdToTheLetter_MeansItself() => Assert.That(Shape(ArrowNotation.Parse("nova")), Is.EqualTo("nova"));

    [TestCase("ESXi -> OpenShift", "'OpenShift' is read as running in a virtual machine of 'VMware ESXi'")]
    [TestCase("bhyve + Nomad + GlusterFS", "'GlusterFS' is read as standing on machines of its own; write `; GlusterFS` to say so")]
    [TestCase("OpenShift + KubeVirt (OpenShift Virtualization)", "")]
    [TestCase("Kubernetes -> Harvester", "'Kubernetes' is taken as the one that 'Harvester' brings")]
    [TestCase("Kubernetes -> Multus -> Kubernetes", "'Kubernetes' is named twice and counts once")]
    [TestCase("Linux -> KVM -> VM -> Kubernetes", "")]
    public void Read_WhatTheTextLeavesOpen_IsSaid(string text, string expected) =>
        Assert.That(string.Join("; ", (IEnumerable<string>)ArrowNotation.Read(text).Notes), Is.EqualTo(expected));

    [TestCase("Ubuntu 22.04 -> KVM", "Ubuntu 22.04")]
    [TestCase("Berlin rack 4: Linux -> KVM", "Berlin rack 4")]
    [TestCase("Linux -> K3s v1.29.3+k3s1", "K3s v1.29.3+k3s1")]
    [TestCase("Linux -> KVM, no Xen", "no Xen")]
    public void Read_WordsThatChangeNothing_AreKept(string text, string expected) =>
        Assert.That(ArrowNotation.Read(text).Details, Is.EqualTo((IEnumerable<string>)[expected]));

    private static string Shape(Stack stack) => string.Join(" ; ", stack.Groups.Select(Shape));

    private static string Shape(NodeGroup group)
    {
        IEnumerable<string> parts = group.Components.Select(c => c.Value)
            .Concat(group.Runs.Count > 0 ? ["runs", .. group.Runs.Select(r => r.Value)] : [])
            .Concat(group.Guests.Select(g => g.IsContainer ? $"({Shape(g)})" : $"{{{Shape(g)}}}"));
        return (group.Count is { } count ? $"{count} x " : "") + string.Join(' ', parts);
    }
}
