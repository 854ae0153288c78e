using Deployments.References;
using Newtonsoft.Json.Linq;

namespace Deployments.Tests.Cli;

/// <summary><c>order</c>, <c>impact</c> and <c>graph</c>.</summary>
[TestFixture]
internal sealed class DependencyCommandTests
{
    private static IEnumerable<string> References => ReferenceDeployments.All.Select(d => d.Id);

    [TestCaseSource(nameof(References))]
    public void Commands_AnswerForEveryReferenceDeployment(string id)
    {
        string[][] commands =
        [
            ["order", id], ["order", id, "--format", "json"], ["impact", id], ["graph", id], ["graph", id, "--as", "mermaid"],
            ["graph", id, "--as", "dot"],
        ];
        foreach (string[] command in commands)
        {
            ToolRun run = ToolRun.Of(command);
            Assert.That(run.Code, Is.Zero, run.Error);
            Assert.That(run.Out, Is.Not.Empty);
        }
    }

    [Test]
    public void Order_AsJson_HasTheStepsOfTheText()
    {
        JObject order = JObject.Parse(ToolRun.Of("order", "Linux -> KVM -> VMs", "--format", "json").Out);
        string[] lines = ToolRun.Of("order", "Linux -> KVM -> VMs").Out.Split('\n');
        Assert.That(order["steps"]!.Count(), Is.EqualTo(lines.Length - 2));
        Assert.That((string?)order["steps"]![0]!["parts"]![0]!["component"], Is.EqualTo("linux"));
    }

    [Test]
    public void Impact_OfOneComponent_SaysWhatFalls()
    {
        ToolRun run = ToolRun.Of("impact", "Linux -> KVM -> VMs", "KVM");
        Assert.That((run.Code, run.Error), Is.EqualTo((0, "")));
        Assert.That(run.Out, Does.StartWith("KVM takes "));
        JArray json = JArray.Parse(ToolRun.Of("impact", "Linux -> KVM -> VMs", "KVM", "--format", "json").Out);
        Assert.That((string?)json[0]["component"], Is.EqualTo("kvm"));
        Assert.That(json[0]["falls"]!.Select(p => (string?)p["workload"]), Does.Contain("vm"));
    }

    [Test]
    public void Impact_OfWhatTheStackHasNot_SaysWhatItHas()
    {
        ToolRun run = ToolRun.Of("impact", "Linux -> KVM -> VMs", "Ceph");
        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("the stack has no component 'Ceph'").And.Contain("it has linux, kvm"));
    }

    [Test]
    public void Impact_WithoutAComponent_NamesTheSinglePointsOfFailureByGroup()
    {
        ToolRun run = ToolRun.Of("impact", "kvm-kubernetes-kubevirt-nested");
        Assert.That((run.Code, run.Error), Is.EqualTo((0, "")));
        Assert.That(run.Out, Does.StartWith("Single points of failure, each of which takes a workload with it\n  hosts  Linux, KVM, QEMU\n"));
        Assert.That(
            JArray.Parse(ToolRun.Of("impact", "kvm-kubernetes-kubevirt-nested", "--format", "json").Out)
                .Where(i => (bool)i["singlePointOfFailure"]! && (string?)i["group"] == "hosts").Select(i => (string?)i["component"]),
            Is.EquivalentTo(["linux", "kvm", "qemu"]));
        Assert.That(ToolRun.Of("impact", "Linux -> KVM").Out, Does.StartWith("No single point of failure is told, because the stack names no workload."));
    }

    [Test]
    public void Chain_FromAWorkloadToHardware_HasEveryStep()
    {
        ToolRun run = ToolRun.Of("chain", "Linux -> KVM -> VMs", "VMs", "hardware-virtualization");
        Assert.That((run.Code, run.Error), Is.EqualTo((0, "")));
        Assert.That(run.Out, Is.EqualTo("""
            Virtual machines → hardware-virtualization
               1  Virtual machines: `vm` from QEMU
               2  QEMU: `kvm` from KVM
               3  KVM: needs hardware-virtualization

            """));
        JArray json = JArray.Parse(ToolRun.Of("chain", "Linux -> KVM -> VMs", "VMs", "hardware-virtualization", "--format", "json").Out);
        Assert.That(json[0]["steps"]!.Select(s => (string?)s["component"] ?? (string?)s["hardware"]), Is.EqualTo(["qemu", "kvm", "hardware-virtualization"]));
    }

    [TestCase("KMV", "the stack has no part 'KMV'", "did you mean 'kvm'?")]
    [TestCase("Ceph", "the stack has no part 'Ceph'", "it has linux, kvm, qemu")]
    public void Chain_ToWhatTheStackHasNot_SaysWhatIsNearOrWhatItHas(string to, string message, string help)
    {
        ToolRun run = ToolRun.Of("chain", "Linux -> KVM -> VMs", "VMs", to);
        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain(message).And.Contain(help));
    }

    [Test]
    public void Chain_WithoutSupport_SaysSo() =>
        Assert.That(ToolRun.Of("chain", "Linux -> KVM -> VMs", "Linux", "KVM").Error, Does.Contain("'Linux' does not rest on 'KVM'"));

    [Test]
    public void Order_OfWhatDoesNotWork_SaysSo() =>
        Assert.That(
            ToolRun.Of("order", "Linux -> KVM -> VMs", "--hardware", "x86-64-server-without-hardware-virtualization").Error,
            Does.Contain("this stack does not work"));

    [Test]
    public void Graph_InBothLanguages_HasTheSameParts()
    {
        string dot = ToolRun.Of("graph", "Linux -> KVM -> VM -> Linux -> K3s", "--as", "dot").Out;
        string mermaid = ToolRun.Of("graph", "Linux -> KVM -> VM -> Linux -> K3s", "--as", "mermaid").Out;
        Assert.That(dot, Does.StartWith("digraph {\n").And.EndsWith("}\n").And.Contain("[label=\"K3s\"]").And.Contain("label=\"runs in\""));
        Assert.That(mermaid, Does.StartWith("flowchart TB\n").And.Contain("[\"K3s\"]").And.Contain("|\"runs in\"|"));
        Assert.That(mermaid.Split("->").Length, Is.EqualTo(dot.Split(" -> n").Length));
    }

    [Test]
    public void Graph_AsText_HasWhatEachPartRestsOn() =>
        Assert.That(
            ToolRun.Of("graph", "Linux -> KVM -> VMs").Out,
            Does.Contain("  QEMU\n    → kvm: KVM\n").And.Contain("  KVM\n    → linux-kernel: Linux\n"));

    [Test]
    public void Graph_AsText_NamesTheGroupOfWhatLiesElsewhere() =>
        Assert.That(ToolRun.Of("graph", "Linux -> KVM -> VM -> Linux -> K3s").Out, Does.Contain("guests\n  → runs in: QEMU on `host`\n"));

    [TestCase("text", "  KubeVirt\n    → Kubernetes API, Pods, KVM")]
    [TestCase("dot", "digraph {\n")]
    [TestCase("mermaid", "flowchart TB\n")]
    [TestCase("svg", "<svg ")]
    public void Graph_OfTheCatalogueAroundAName_AnswersInEveryForm(string form, string start)
    {
        ToolRun run = ToolRun.Of("graph", "catalog", "--around", "kubevirt", "--as", form);
        Assert.That((run.Code, run.Error), Is.EqualTo((0, "")));
        Assert.That(run.Out, Does.StartWith(start));
    }

    [TestCase("too many for a picture", "graph", "catalog")]
    [TestCase("did you mean 'kubevirt'", "graph", "catalog", "--around", "kubevrit")]
    [TestCase("entries are too many for a picture", "graph", "catalog", "--around", "kubevirt", "--depth", "4", "--as", "svg")]
    [TestCase("are for the catalogue", "graph", "Linux -> KVM", "--around", "kvm")]
    [TestCase("is not a whole number", "graph", "catalog", "--around", "kvm", "--depth", "far")]
    public void Graph_OfWhatCannotBeDrawn_SaysWhy(string message, params string[] arguments)
    {
        ToolRun run = ToolRun.Of(arguments);
        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain(message));
    }
}
