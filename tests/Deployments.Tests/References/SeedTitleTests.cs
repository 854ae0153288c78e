using Deployments.Findings;
using Deployments.Notation;
using Deployments.Stacks;
using Deployments.Validation;

namespace Deployments.Tests.References;

/// <summary>The titles of the first 33 systems are written in arrows; they read as they stand.</summary>
internal sealed class SeedTitleTests
{
    private static readonly string[] Titles =
    [
        "Bare Metal → Linux → LXC",
        "Bare Metal → Linux → LXD → LXC",
        "Bare Metal → Linux → systemd-nspawn",
        "Bare Metal → FreeBSD → Jails",
        "Bare Metal → OpenBSD → VMM",
        "Bare Metal → NetBSD → Xen/bhyve",
        "Bare Metal → KVM → QEMU VMs",
        "Bare Metal → Linux → libvirt → KVM VMs",
        "Bare Metal → Xen → Guest VMs",
        "Bare Metal → VMware ESXi → VMs",
        "Bare Metal → Microsoft Hyper-V → VMs",
        "Bare Metal → Proxmox → KVM VMs + LXC Containers",
        "Bare Metal → Oracle VM (Xen) → VMs",
        "Bare Metal → oVirt → KVM VMs",
        "Bare Metal → XCP-ng → Xen → VMs",
        "Bare Metal → bhyve (FreeBSD) → VMs",
        "Bare Metal → OpenBSD VMM → VMs",
        "Bare Metal → QEMU (Software Emulation, No KVM)",
        "IBM Z Hardware → z/VM → Linux/zOS Guests",
        "IBM Power Systems → PowerVM → AIX/Linux/IBM i Guests",
        "Embedded Hardware → QNX Hypervisor → RTOS + Linux Guests",
        "Embedded Hardware → INTEGRITY Multivisor",
        "Embedded Hardware → PikeOS Hypervisor",
        "Bare Metal → ACRN Hypervisor → Service VM + Real-time VMs",
        "Bare Metal → Nutanix AHV → VMs + Storage",
        "Bare Metal → HPE VM Essentials → VMs",
        "Bare Metal → Huawei FusionCompute → VMs",
        "Bare Metal → Scale Computing HC3 → VMs",
        "Bare Metal → Kubernetes → Containers",
        "Bare Metal → k3s → Containers",
        "Bare Metal → Docker Swarm → Containers",
        "Bare Metal → Nomad → Containers + QEMU VMs",
        "Bare Metal → Linux → Apptainer (HPC Containers)",
    ];

    /// <summary>Titles that are no stack as they stand, with the reason.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["Bare Metal → NetBSD → Xen/bhyve"] = "bhyve is part of FreeBSD; NetBSD runs Xen, or its own NVMM",
    };

    private static IEnumerable<string> Readable => Titles.Where(t => !Exceptions.ContainsKey(t));

    [Test]
    public void Title_OfAnException_StillHasAnAlternativeThatWorks() => Assert.That(
        Exceptions.Keys.SelectMany(t => ArrowNotation.Read(t).Stacks).Select(s => RulesEngine.Default.Judge(new StackCompleter().Complete(s).Stack)),
        Is.EquivalentTo(new[] { Verdict.Conditional, Verdict.Invalid }));

    [TestCaseSource(nameof(Readable))]
    public void Title_Completed_HasNoErrorOnUnknownHardware(string title)
    {
        foreach (Stack stack in ArrowNotation.Read(title).Stacks)
        {
            Report report = RulesEngine.Default.Validate(new StackCompleter().Complete(stack).Stack);
            Assert.That(report.Of(Deployments.Vocabulary.Severity.Error).Select(f => f.Message), Is.Empty);
        }
    }
}
