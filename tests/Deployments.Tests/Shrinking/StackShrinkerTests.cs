using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Shrinking;
using Deployments.Stacks;
using Deployments.Validation;
using Deployments.Vocabulary;

namespace Deployments.Tests.Shrinking;

[TestFixture]
internal sealed class StackShrinkerTests
{
    private static HardwareProfile Server => HardwareProfiles.Named("x86-64-server");

    private static Stack Cluster => Stack.Build("cluster")
        .Group("hosts", g => g.Nodes(3)
            .Use(HardwarePlatforms.BareMetal, OperatingSystems.Ubuntu, Hypervisors.Kvm, Hypervisors.Qemu, VirtualizationManagers.Libvirt)
            .Runs(Capabilities.Vm)
            .Guests("machines", m => m.Nodes(3).Memory(16).Processors(8)
                .Use(OperatingSystems.Linux, ContainerRuntimes.Containerd, ContainerRuntimes.Runc, Orchestrators.Kubernetes, Networks.Cilium)))
        .ToStack();

    [Test]
    public void Smaller_OfACluster_LosesEachPartWithAllThatStandsOnIt()
    {
        string[] smaller = [.. new StackShrinker(hardware: Server).Smaller(Cluster).Select(static s => s.ToString())];
        Assert.That(smaller, Is.Unique);

        // Without the guests; without the cluster's network, so without the cluster. A group keeps its last component.
        Assert.That(smaller, Has.Member("cluster: hosts ×3 (bare-metal, ubuntu, kvm, qemu, libvirt) running vm"));
        Assert.That(smaller, Has.None.Contains("()"));
        Assert.That(smaller, Has.Member("cluster: hosts ×3 (bare-metal, ubuntu, kvm, qemu, libvirt) running vm → machines ×3 (linux, containerd, runc)"));

        // Without QEMU no virtual machine runs, neither as a workload nor as a guest.
        Assert.That(smaller, Has.Member("cluster: hosts ×3 (bare-metal, ubuntu, kvm, libvirt)"));
        Assert.That(smaller, Has.Member(
            "cluster: hosts ×1 (bare-metal, ubuntu, kvm, qemu, libvirt) running vm → machines ×3 (linux, containerd, runc, kubernetes, cilium)"));
    }

    [Test]
    public void Smaller_OfStacksWithoutEnd_AreValidAndEnd()
    {
        var shrinker = new StackShrinker(hardware: Server);
        Stack stack = Cluster;
        int steps = 0;
        StackSize size = StackSize.Of(stack);
        while (shrinker.Smaller(stack).LastOrDefault() is { } smaller)
        {
            Assert.That(RulesEngine.Default.Judge(smaller, Server), Is.EqualTo(Verdict.Valid), smaller.ToString());
            Assert.That(StackSize.Of(smaller).IsBelow(size), smaller.ToString());
            (stack, size) = (smaller, StackSize.Of(smaller));
            steps++;
        }

        Assert.That(stack.ToString(), Is.EqualTo("cluster: hosts ×1 (linux)"));
        Assert.That(steps, Is.GreaterThan(10));
    }

    /// <summary>More reference deployments use Ubuntu than Debian, and the system of the documents, Linux, is the commonest.</summary>
    [Test]
    public void Smaller_RareComponent_GivesWayToCommonerOnesOfItsLayer()
    {
        Stack stack = Stack.Build().Group("hosts", g => g.Nodes(1).Use(OperatingSystems.Debian, Hypervisors.Kvm)).ToStack();
        Stack[] smaller = [.. new StackShrinker(hardware: Server).Smaller(stack)];
        Assert.That(smaller.Select(static s => s.ToString()), Has.Member("hosts ×1 (linux, kvm)"));
        Assert.That(smaller.Count(static s => s.Groups[0].Components is [_, var second] && second == Hypervisors.Kvm), Is.EqualTo(3));
    }

    /// <summary>What rests on unknown hardware stays so at worst.</summary>
    [Test]
    public void Smaller_OfAConditionalStack_IsNoWorse()
    {
        Stack stack = Stack.Build().Group("hosts", g => g.Nodes(1).Use(OperatingSystems.Linux, Hypervisors.Kvm, Hypervisors.Qemu)).ToStack();
        Assert.That(RulesEngine.Default.Judge(stack), Is.EqualTo(Verdict.Conditional));
        string[] smaller = [.. new StackShrinker().Smaller(stack).Select(static s => s.ToString())];
        Assert.That(smaller, Has.Member("hosts ×1 (linux, kvm)").And.Member("hosts ×1 (linux)"));
    }

    [Test]
    public void Smaller_OfAnInvalidStack_IsNone() => Assert.That(
        new StackShrinker(hardware: Server).Smaller(Stack.Build().Group("hosts", g => g.Use(Hypervisors.Kvm)).ToStack()), Is.Empty);

    [Test]
    public void Smaller_WaiverThatIsNotNeeded_Goes()
    {
        Stack stack = Stack.Build().Group("hosts", g => g.Nodes(1).Use(OperatingSystems.Linux)).ToStack() with
        {
            Waivers = [new Waiver(new RuleId("DEP001"), "none")],
        };
        IEnumerable<Stack> smaller = new StackShrinker(hardware: Server).Smaller(stack);
        Assert.That(smaller.Where(static s => s.Waivers.Count == 0 && s.Groups[0].Components.Count == 1), Is.Not.Empty);
    }
}
