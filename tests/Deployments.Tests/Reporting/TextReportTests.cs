using Deployments.Collections;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Notation;
using Deployments.Reporting.Text;
using Deployments.Stacks;
using Deployments.Tests.Snapshots;
using Deployments.Validation;
using Deployments.Vocabulary;

namespace Deployments.Tests.Reporting;

[TestFixture]
internal sealed class TextReportTests
{
    [TestCase("unknown-hardware", "Bare Metal -> KVM -> 3 x VM -> Kubernetes -> KubeVirt -> VMs", null)]
    [TestCase("no-nesting", "Bare Metal -> KVM -> 3 x VM -> Kubernetes -> KubeVirt -> VMs", "x86-64-server-without-nested-virtualization")]
    [TestCase("valid-on-server", "Bare Metal -> Linux -> KVM -> QEMU -> VMs", "x86-64-server")]
    [TestCase("wrong-architecture", "Bare Metal -> ESXi -> VMs", "ibm-power")]
    [TestCase("small-machine", "Bare Metal -> Linux -> K3s -> Pods", "single-board-computer")]
    public void Write_TellingStack_IsAsApproved(string name, string arrows, string? hardware) =>
        Snapshot.Check(TextReport.Write(ReportOn(arrows, hardware)), $"report-{name}.txt");

    [Test]
    public void Write_SeveralGroups_StandSideBySide() => Snapshot.Check(TextReport.Write(Sites()), "report-two-sites.txt");

    [Test]
    public void Write_Ascii_HasNoOtherCharacterInBoxesAndMarks()
    {
        string text = TextReport.Write(ReportOn("KVM -> VMs", "x86-64-server"), new TextReportOptions { Ascii = true });
        Assert.That(text.Where(c => c > 127), Is.Empty);
        Assert.That(text, Does.StartWith("+ valid: "));
    }

    [TestCase(40)]
    [TestCase(60)]
    [TestCase(100)]
    [TestCase(200)]
    public void Write_Width_IsKeptByTheBoxes(int width)
    {
        foreach (Report report in new[] { ReportOn("Bare Metal -> KVM -> VM -> Kubernetes -> KubeVirt -> VMs", null), Sites() })
        {
            string[] frames = [.. TextReport.Write(report, new TextReportOptions { Width = width })
                .Split('\n').Where(l => l.StartsWith('┌') || l.StartsWith('│'))];
            Assert.That(frames, Is.Not.Empty);
            Assert.That(frames.Max(l => l.Length), Is.LessThanOrEqualTo(width));
        }
    }

    [TestCase(39)]
    [TestCase(1001)]
    public void Width_OutOfRange_IsRefused(int width) =>
        Assert.That(() => new TextReportOptions { Width = width }, Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void Write_NullReport_IsRefused() => Assert.That(() => TextReport.Write(null!), Throws.ArgumentNullException);

    [Test]
    public void Write_ControlCharacters_DoNotReachTheTerminal()
    {
        Stack stack = Stack.Build().Group("a\u001b[31m\u0007", g => g.Use(new ComponentId("linux"))).ToStack();
        Assert.That(TextReport.Write(RulesEngine.Default.Validate(stack)), Does.Not.Contain('\u001b').And.Not.Contain('\u0007'));
    }

    [Test]
    public void Write_WaivedFinding_IsShownWithItsReasonAndNotCounted()
    {
        Report report = ReportOn("Bare Metal -> Linux -> KVM -> QEMU -> VMs", "x86-64-server-without-slat");
        Finding first = report.Findings.First(f => f.Severity == Deployments.Vocabulary.Severity.Warning);
        Stack waived = report.Stack with { Waivers = [new Waiver(first.Rule, "we live with it")] };
        string text = TextReport.Write(RulesEngine.Default.Validate(waived));
        Assert.That(text, Does.Contain($"waived[{first.Rule}]: ").And.Contain("why: waived: we live with it").And.Contain(" waived)"));
    }

    internal static Report ReportOn(string arrows, string? hardware)
    {
        HardwareProfile? machine = hardware is null ? null : HardwareProfiles.Named(hardware);
        Completion completion = new StackCompleter().Complete(ArrowNotation.Parse(arrows));
        Stack stack = completion.Stack with { Groups = completion.Stack.Groups.Select(g => g with { Hardware = machine }).ToValueList() };
        return RulesEngine.Default.Validate(stack) with { Assumed = completion.Assumed };
    }

    private static Report Sites() => RulesEngine.Default.Validate(Stack.Build("two sites")
        .Group("cloud", g => g.Nodes(3).On(HardwareProfiles.Named("x86-64-server")).Use(new ComponentId("bare-metal"), new ComponentId("linux"),
            new ComponentId("containerd"), new ComponentId("runc"), new ComponentId("kubernetes"), new ComponentId("cilium")).Runs(new CapabilityId("pod")))
        .Group("edge", g => g.On(HardwareProfiles.Named("edge-box"))
            .Use(new ComponentId("bare-metal"), new ComponentId("linux"), new ComponentId("k3s")).Runs(new CapabilityId("pod")))
        .ToStack());
}
