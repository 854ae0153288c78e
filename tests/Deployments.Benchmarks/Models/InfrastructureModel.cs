namespace Deployments.Benchmarks.Models;

/// <summary>An infrastructure test model as testers write them for a pairwise tool: 11 parameters, 23,887,872 raw rows.</summary>
internal static class InfrastructureModel
{
    /// <summary>How many rows are valid.</summary>
    public const int Count = 1_676_892;

    public static PlainModel Make() => new PlainModel()
        .With("provisioning", "terraform", "ansible", "maas", "tinkerbell", "cloudinit", "pxe")
        .With("os", "ubuntu", "rhel", "suse", "debian", "talos", "windows", "esxi", "flatcar")
        .With("hypervisor", "kvm", "esxi", "hyperv", "xen", "proxmox", "none", "virtualbox", "firecracker")
        .With("orchestrator", "k8s", "k3s", "rke2", "openshift", "openstack", "nomad", "swarm", "harvester", "none")
        .With("storage", "ceph", "longhorn", "zfs", "nfs", "vsan", "s2d", "rook", "iscsi", "local")
        .With("network", "calico", "cilium", "ovn", "sriov", "nsx", "flannel", "bridge", "ovs")
        .With("nodes", "1", "2", "3", "5")
        .With("gpu", "none", "passthrough", "vgpu")
        .With("vtx", "yes", "no")
        .With("iommu", "yes", "no")
        .With("nested", "yes", "no")
        .When("hypervisor", ["esxi"], "os", "esxi")
        .When("os", ["esxi"], "hypervisor", "esxi")
        .When("hypervisor", ["hyperv"], "os", "windows")
        .When("os", ["windows"], "hypervisor", "hyperv", "virtualbox", "none")
        .When("os", ["talos"], "orchestrator", "k8s")
        .When("hypervisor", ["kvm", "esxi", "hyperv", "xen", "proxmox", "virtualbox", "firecracker"], "vtx", "yes")
        .When("gpu", ["passthrough", "vgpu"], "iommu", "yes")
        .When("hypervisor", ["none"], "gpu", "none")
        .When("network", ["sriov"], "iommu", "yes")
        .When("storage", ["vsan"], "hypervisor", "esxi")
        .When("storage", ["vsan"], "nodes", "2", "3", "5")
        .When("storage", ["s2d"], "os", "windows")
        .When("storage", ["s2d"], "nodes", "2", "3", "5")
        .When("storage", ["ceph", "rook", "longhorn"], "nodes", "3", "5")
        .When("network", ["nsx"], "hypervisor", "esxi")
        .When("orchestrator", ["harvester"], "os", "suse")
        .When("orchestrator", ["harvester"], "hypervisor", "kvm")
        .When("orchestrator", ["harvester"], "storage", "longhorn")
        .When("orchestrator", ["openstack"], "network", "ovn", "ovs", "sriov")
        .When("orchestrator", ["openstack"], "hypervisor", "kvm", "xen")
        .When("iommu", ["yes"], "vtx", "yes")
        .When("nested", ["yes"], "vtx", "yes");
}
