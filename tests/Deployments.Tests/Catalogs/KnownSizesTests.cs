using System.Text;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Inventories;
using Deployments.Vocabulary;

namespace Deployments.Tests.Catalogs;

/// <summary>Which sizes of machine carry which stacks, written down by hand from the vendors' documents. Nothing here is printed from the catalogue.</summary>
[TestFixture]
internal sealed class KnownSizesTests
{
    /// <summary>The memory that kernels show of machines of 1, 2, 4, 8, 16 and 32 GB.</summary>
    private const double Shown1 = 0.93, Shown2 = 1963 / 1024.0, Shown4 = 3.7, Shown8 = 7.63, Shown16 = 16266384 / 1048576.0, Shown32 = 31.2;

    // Ubuntu Server 1 GB; kubeadm 2 GB and 2 processors per machine; K3s server 2 GB and 2 cores; RKE2 4 GB and 2 processors
    [TestCase("Ubuntu", Shown1, 1, true)]
    [TestCase("Ubuntu", 0.47, 1, false)]
    [TestCase("Ubuntu -> Kubernetes", Shown2, 2, true)]
    [TestCase("Ubuntu -> Kubernetes", 1700 / 1024.0, 2, false)]
    [TestCase("Ubuntu -> Kubernetes", Shown1, 2, false)]
    [TestCase("Ubuntu -> Kubernetes", Shown2, 1, false)]
    [TestCase("Debian -> Kubernetes", Shown2, 2, true)]
    [TestCase("Ubuntu -> K3s", Shown2, 2, true)]
    [TestCase("Ubuntu -> K3s", Shown1, 2, false)]
    [TestCase("Ubuntu -> RKE2", Shown4, 2, true)]
    [TestCase("Ubuntu -> RKE2", Shown2, 2, false)]

    // Talos control plane 2 GiB and 2 cores; OpenShift control plane 16 GB and 4; MicroShift 2 GB and 2
    [TestCase("Talos -> Kubernetes", Shown2, 2, true)]
    [TestCase("Talos -> Kubernetes", Shown1, 2, false)]
    [TestCase("Talos -> Kubernetes", Shown4, 1, false)]
    [TestCase("OpenShift", Shown16, 4, true)]
    [TestCase("OpenShift", Shown8, 4, false)]
    [TestCase("OpenShift", Shown16, 2, false)]
    [TestCase("RHEL -> MicroShift", Shown2, 2, true)]
    [TestCase("RHEL -> MicroShift", Shown1, 2, false)]

    // Proxmox VE 2 GB, guests on top; XCP-ng 2 GB; ESXi 8 GB and 2 cores, with which it runs guests; Hyper-V 4 GB that host and guests share
    [TestCase("Proxmox VE", Shown2, 1, true)]
    [TestCase("Proxmox VE", Shown1, 1, false)]
    [TestCase("Proxmox VE -> VM -> Ubuntu -> K3s", Shown4, 2, true)]
    [TestCase("Proxmox VE -> VM -> Ubuntu -> K3s", Shown2, 2, false)]
    [TestCase("Bare Metal -> XCP-ng", Shown2, 1, true)]
    [TestCase("ESXi", Shown8, 2, true)]
    [TestCase("ESXi", Shown4, 2, false)]
    [TestCase("ESXi -> VM -> Ubuntu", Shown8, 2, true)]
    [TestCase("ESXi -> 3 x VM -> Ubuntu -> Kubernetes", Shown8, 2, true)]
    [TestCase("ESXi -> 5 x VM -> Ubuntu -> Kubernetes", Shown8, 2, false)]
    [TestCase("Windows Server -> Hyper-V", Shown4, 2, true)]
    [TestCase("Windows Server -> Hyper-V", Shown2, 2, false)]
    [TestCase("Windows Server -> Hyper-V -> VM -> Windows 11", Shown4, 2, false)]
    [TestCase("Windows Server -> Hyper-V -> VM -> Windows 11", Shown8, 2, true)]

    // Harvester 32 GB and 8 cores with its guests; OpenStack all in one, as Kolla installs it, 8 GB with a first server on it
    [TestCase("Harvester", Shown32, 8, true)]
    [TestCase("Harvester", Shown16, 8, false)]
    [TestCase("Harvester -> VM -> Ubuntu -> RKE2", Shown32, 8, true)]
    [TestCase("Harvester -> 9 x VM -> Ubuntu -> RKE2", Shown32, 8, false)]
    [TestCase("Ubuntu -> KVM -> OpenStack", Shown8, 4, true)]
    [TestCase("Ubuntu -> KVM -> OpenStack", Shown4, 4, false)]
    [TestCase("Ubuntu -> KVM -> OpenStack -> VM -> Ubuntu -> K3s", Shown8, 4, true)]

    // An OSD of Ceph takes 4 GB and a core beside the rest, Grafana half a GB and a core
    [TestCase("Ubuntu -> Kubernetes -> Rook", Shown4, 4, false)]
    [TestCase("Ubuntu -> Kubernetes -> Rook", Shown8, 4, true)]
    [TestCase("Ubuntu -> Kubernetes -> Rook", Shown8, 2, false)]
    [TestCase("Ubuntu -> Kubernetes -> Grafana", Shown2, 4, false)]
    [TestCase("Ubuntu -> Kubernetes -> Grafana", Shown4, 4, true)]
    public void Validate_MachineOfASize_IsLargeEnoughOrNot(string stack, double memoryGiB, int processors, bool fits)
    {
        var machine = new HardwareProfile
        {
            Name = "machine", Architecture = Architecture.X64, MemoryGiB = memoryGiB, Disks = [new Disk("ssd", 4000)],
            Cpu = new Processor { Cores = processors, Threads = processors },
        };
        Assert.That(Shortages(stack, machine), fits ? Is.Empty : Is.Not.Empty);
    }

    /// <summary>A disk of 500 GB has 465 GiB: enough for the 500 GB of StarlingX, as one of 100 GB is for the 100 GB of OpenShift.</summary>
    [TestCase("OpenShift", 93.1, true)]
    [TestCase("OpenShift", 59.6, false)]
    [TestCase("StarlingX", 465.7, true)]
    [TestCase("StarlingX", 232.8, false)]
    public void Validate_DiskOfDecimalGigabytes_IsAsLargeAsItsLabelSays(string stack, double diskGiB, bool fits) => Assert.That(
        Shortages(stack, new HardwareProfile { Architecture = Architecture.X64, MemoryGiB = 256, Disks = [new Disk("ssd", diskGiB)] }),
        fits ? Is.Empty : Is.Not.Empty);

    [TestCase("OpenShift", """
        { "apiVersion": "v1", "kind": "Node", "metadata": { "name": "a", "labels": { "kubernetes.io/arch": "amd64" } },
          "status": { "capacity": { "cpu": "4", "memory": "16266384Ki" }, "nodeInfo": { "architecture": "amd64" } } }
        """)]
    [TestCase("Debian -> Kubernetes", """
        { "ansible_facts": { "ansible_architecture": "x86_64", "ansible_memtotal_mb": 1963, "ansible_processor_vcpus": 2 } }
        """)]
    public void Validate_InventoryOfAMachineThatRunsIt_FindsItLargeEnough(string stack, string inventory)
    {
        HardwareProfile machine = Inventory.Parse(Encoding.UTF8.GetBytes(inventory), "inventory.json").Machines.Single();
        Assert.That(machine.MemoryGiB, Is.Not.Null);
        Assert.That(Shortages(stack, machine), Is.Empty);
    }

    [Test]
    public void Validate_MachineThatIsTooSmall_SaysWhatCountsAndWhatWouldBeEnough()
    {
        var machine = new HardwareProfile { Architecture = Architecture.X64, MemoryGiB = 12, Cpu = new Processor { Cores = 8 } };
        Finding memory = Deployment.Check("OpenShift", machine).Report.Findings.Single(f => f.Rule == RuleCodes.MemoryTooSmall);
        Assert.That(memory.Message, Is.EqualTo("a machine of group `host` needs 16 GiB of memory (of which 14.4 usable) and has 12"));
    }

    private static string[] Shortages(string stack, HardwareProfile machine) =>
    [
        .. Deployment.Check(stack, machine).Report.Findings
            .Where(f => f.Rule == RuleCodes.MemoryTooSmall || f.Rule == RuleCodes.ProcessorsTooFew || f.Rule == RuleCodes.DiskTooSmall)
            .Select(f => f.Message),
    ];
}
