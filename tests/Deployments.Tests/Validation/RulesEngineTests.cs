using Deployments.Catalogs;
using Deployments.Changes;
using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Knowledge;
using Deployments.Notation;
using Deployments.Stacks;
using Deployments.Text;
using Deployments.Validation;
using Deployments.Vocabulary;

namespace Deployments.Tests.Validation;

[TestFixture]
internal sealed class RulesEngineTests
{
    private const string Nested = "Bare Metal -> Linux -> KVM -> VM -> Kubernetes -> KubeVirt -> VMs";

    private readonly RulesEngine engine = RulesEngine.Default;

    [Test]
    public void Validate_CapableMachine_IsValid() =>
        Assert.That(engine.Validate(Complete(Nested), Machines.Capable).Verdict, Is.EqualTo(Verdict.Valid));

    [Test]
    public void Validate_OneMissingFeature_IsOneErrorWithItsConsequences()
    {
        HardwareProfile machine = Machines.Capable.With(Features.HardwareVirtualization, FeatureState.Disabled, "edge.json:14:9");
        Report report = engine.Validate(Complete(Nested), machine);

        Finding finding = report.Of(Severity.Error).Single();
        Assert.That(finding.Rule, Is.EqualTo(new RuleId("DEP2001")));
        Assert.That(finding.Feature, Is.EqualTo(Features.HardwareVirtualization));
        Assert.That(finding.Component, Is.EqualTo(Hypervisors.Kvm));
        Assert.That(finding.Message, Is.EqualTo("`KVM` needs `hardware-virtualization`, which is switched off on this machine"));
        Assert.That(finding.Because[finding.Because.Count - 1], Is.EqualTo(
            "hardware profile `test server` says that `hardware-virtualization` is switched off on this machine (edge.json:14:9)"));
        Assert.That(finding.Consequences.Select(c => c.Component), Does.Contain(Orchestrators.Kubernetes).And.Contain(OrchestratorExtensions.Kubevirt));
        Assert.That(finding.Fixes[0].Outcome, Is.EqualTo(Verdict.Valid));
        Assert.That(finding.Fixes[0].Kind, Is.EqualTo(FixKind.ChangeSetting));
    }

    [TestCase("kvm", true)]
    [TestCase("unknown hypervisor", true)]
    [TestCase("none", false)]
    [TestCase(null, false)]
    public void Validate_MachineThatIsItselfAGuest_IsJudgedAsOne(string? host, bool guest)
    {
        HardwareProfile machine = Machines.Capable with { HostedBy = host, Origins = new([new("hostedBy", "vm.txt:3")]) };
        Report report = engine.Validate(Complete("Linux -> KVM -> VMs"), machine);
        Assert.That(report.Verdict, Is.EqualTo(Verdict.Valid));
        Finding? advice = report.Findings.FirstOrDefault(f => f.Rule == new RuleId("DEP2701"));
        Assert.That(advice is not null, Is.EqualTo(guest), "what is said of a hypervisor in a virtual machine");
        if (guest)
        {
            Assert.That(advice!.Because, Has.Some.EqualTo($"hardware profile `test server` says that this machine is a guest ({host}) (vm.txt:3)"));
        }
    }

    [Test]
    public void Validate_NestingSwitchedOff_BlamesTheHostsSetting()
    {
        Report report = engine.Validate(Complete(Nested), Machines.Capable.With(Features.NestedVirtualization, FeatureState.Disabled));
        Finding finding = report.Of(Severity.Error).Single();
        Assert.That(finding.Feature, Is.EqualTo(Features.NestedVirtualization));
        Assert.That(finding.Group, Is.EqualTo("guests"));
        Assert.That(finding.Because, Has.Some.EqualTo("`KVM` passes `hardware-virtualization` on to its virtual machines only with `nested-virtualization`"));
        Assert.That(finding.Fixes[0].Outcome, Is.EqualTo(Verdict.Valid));
    }

    [Test]
    public void Validate_SeveralMissingFeatures_OffersARepairOfSeveralSteps()
    {
        HardwareProfile machine = Machines.Capable.With(Features.HardwareVirtualization, FeatureState.Disabled)
            .With(Features.NestedVirtualization, FeatureState.Disabled);
        Report report = engine.Validate(Complete(Nested), machine);
        Assert.That(report.Repair, Has.Count.EqualTo(2));
        Assert.That(report.Repair[1].Outcome, Is.EqualTo(Verdict.Valid));
        Assert.That(engine.Judge(report.Repair[1].Stack, report.Repair[1].Hardware), Is.EqualTo(Verdict.Valid));
    }

    [Test]
    public void Validate_UnknownHardware_IsConditionalWithAShoppingList()
    {
        Report report = engine.Validate(Complete(Nested));
        Assert.That(report.Verdict, Is.EqualTo(Verdict.Conditional));
        Assert.That(report.Requires.Where(r => r.State == FeatureState.Unknown).Select(r => r.Fact.ToString()),
            Is.SupersetOf(new[] { "hardware-virtualization", "nested-virtualization", "architecture", "memoryGiB" }));
    }

    [Test]
    public void Validate_CapabilityOfTheHost_DoesNotReachIntoItsGuests()
    {
        Stack stack = Stack.Build()
            .Group("host", g => g.Use(OperatingSystems.Linux, Hypervisors.Kvm, Hypervisors.Qemu)
                .Guests("guests", v => v.Use(ContainerRuntimes.Lxc)))
            .ToStack();
        Finding finding = engine.Validate(stack, Machines.Capable).Of(Severity.Error).Single();
        Assert.That(finding.Rule, Is.EqualTo(new RuleId("DEP2002")));
        Assert.That(finding.Capability, Is.EqualTo(Capabilities.LinuxKernel));
        Assert.That(finding.Group, Is.EqualTo("guests"));
        Assert.That(finding.Fixes[0].Adds, Is.EqualTo(new[] { OperatingSystems.Linux }));
    }

    [Test]
    public void Validate_TwoClaimants_IsAnErrorThatOffersToRemoveEither()
    {
        Stack stack = Stack.Build().Group("host", g => g.Use(OperatingSystems.Linux, Hypervisors.Kvm, Hypervisors.Xen)).ToStack();
        Finding finding = engine.Validate(stack, Machines.Capable).Of(Severity.Error).Single();
        Assert.That(finding.Rule, Is.EqualTo(new RuleId("DEP2004")));
        Assert.That(finding.Fixes.SelectMany(f => f.Removes), Is.EquivalentTo([Hypervisors.Kvm, Hypervisors.Xen]));
    }

    [Test]
    public void Validate_WrongArchitecture_NamesTheComponentThatDoesNotRunThere()
    {
        Stack stack = ArrowNotation.Parse("Bare Metal -> VMware ESXi -> VMs");
        Finding finding = engine.Validate(stack, Machines.Capable with { Architecture = Architecture.Arm64 }).Of(Severity.Error)
            .Single(f => f.Rule == new RuleId("DEP2003"));
        Assert.That(finding.Component, Is.EqualTo(Hypervisors.Esxi));
    }

    [Test]
    public void Validate_GuestsThatDoNotFit_AreAddedUpAgainstTheHost()
    {
        Stack stack = Stack.Build()
            .Group("host", g => g.Nodes(2).Use(OperatingSystems.Linux, Hypervisors.Kvm, Hypervisors.Qemu)
                .Guests("guests", v => v.Nodes(6).Memory(100).Use(OperatingSystems.Linux)))
            .ToStack();
        Finding finding = engine.Validate(stack, Machines.Capable).Of(Severity.Error).Single();
        Assert.That(finding.Rule, Is.EqualTo(new RuleId("DEP3001")));
        Assert.That(finding.Message, Does.Contain("needs 300 GiB of memory and has 256"));
        Assert.That(engine.Judge(stack, Machines.Capable with { MemoryGiB = 300 }), Is.EqualTo(Verdict.Valid));
    }

    [Test]
    public void Validate_VirtualMachineSmallerThanItsComponentsNeed_IsAnError()
    {
        Stack stack = Stack.Build()
            .Group("host", g => g.Use(OperatingSystems.Linux, Hypervisors.Kvm, Hypervisors.Qemu)
                .Guests("guests", v => v.Memory(1).Processors(1).Use(
                    OperatingSystems.Linux, ContainerRuntimes.Containerd, ContainerRuntimes.Runc, Networks.Cilium, Orchestrators.Kubernetes)))
            .ToStack();
        Assert.That(
            engine.Validate(stack, Machines.Capable).Of(Severity.Error).Select(f => f.Rule.Value), Is.EquivalentTo(["DEP3001", "DEP3002"]));
    }

    [Test]
    public void Validate_MoreMachinesThanThereAre_IsAnError()
    {
        Report report = engine.Validate(Complete("3 x Bare Metal -> Linux -> LXC"), Machines.Capable with { Nodes = 2 });
        Assert.That(report.Of(Severity.Error).Single().Message, Is.EqualTo(
            "the stack asks for 3 machines, and hardware profile `test server` stands for 2"));
    }

    [Test]
    public void Validate_WaivedError_StaysInTheReportAndNoLongerCounts()
    {
        Stack stack = Stack.Build().Group("host", g => g.Use(OperatingSystems.Linux, Hypervisors.Kvm, Hypervisors.Xen))
            .Waive(new RuleId("DEP2004"), "only one of the two is ever started").ToStack();
        Report report = engine.Validate(stack, Machines.Capable);
        Assert.That(report.Verdict, Is.EqualTo(Verdict.Valid));
        Assert.That(engine.Judge(stack, Machines.Capable), Is.EqualTo(Verdict.Valid));
        Assert.That(report.Findings.Single(f => f.Rule == new RuleId("DEP2004")).WaivedBecause, Is.EqualTo("only one of the two is ever started"));
    }

    [Test]
    public void Validate_PartPastItsLife_IsWarnedOfWithItsSuccessors()
    {
        Report report = engine.Validate(Complete("Bare Metal -> RancherOS -> Docker Swarm"), Machines.Capable);
        Finding finding = report.Of(Severity.Warning).First(f => f.Rule == new RuleId("DEP4001"));
        Assert.That(finding.Component, Is.EqualTo(OperatingSystems.Rancheros));
        Assert.That(finding.Message, Does.Contain("its successors are"));
    }

    [Test]
    public void Validate_UnknownComponent_IsRefusedWithASuggestion()
    {
        var stack = new Stack { Groups = [new NodeGroup { Name = "host", Components = [new ComponentId("kubernets")] }] };
        Assert.That(() => engine.Validate(stack),
            Throws.TypeOf<InputException>().With.Message.StartsWith("unknown component 'kubernets'; did you mean 'kubernetes'"));
    }

    [Test]
    public void Judge_AnyStack_AllocatesNothing()
    {
        Stack stack = Complete(Nested);
        engine.Judge(stack, Machines.Capable);
        long before = GC.GetAllocatedBytesForCurrentThread();
        engine.Judge(stack, Machines.Capable);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void Judge_ManyThreads_GivesEachTheSameVerdict()
    {
        Stack stack = Complete(Nested);
        HardwareProfile lacking = Machines.Capable.With(Features.NestedVirtualization, FeatureState.Disabled);
        Parallel.For(0, 2000, i => Assert.That(
            engine.Judge(stack, i % 2 == 0 ? Machines.Capable : lacking), Is.EqualTo(i % 2 == 0 ? Verdict.Valid : Verdict.Invalid)));
    }

    [Test]
    public void With_RuleOfConditions_IsJudgedLikeABuiltInOne()
    {
        var rule = new Rule
        {
            Id = new RuleId("ACME-1"), Name = "no-encryption", Title = "Our clusters run on machines with a TPM",
            Message = "`Kubernetes` runs on machines without a TPM", Reason = "disks are encrypted with keys from the TPM",
            When = new Trigger([Orchestrators.Kubernetes]), Require = Condition.Feature(Features.Tpm20), Sources = ["https://example.org/policy"],
        };
        var own = new RulesEngine(Catalog.BuiltIn.With(rule));
        Stack stack = Complete("Linux -> Kubernetes");
        Assert.That(own.Judge(stack, Machines.Capable), Is.EqualTo(Verdict.Valid));
        Report report = own.Validate(stack, Machines.Capable.With(Features.Tpm20, FeatureState.Absent));
        Assert.That(report.Of(Severity.Error).Single().Rule, Is.EqualTo(rule.Id));
        Assert.That(own.Validate(stack).Requires.Select(r => r.Fact.ToString()), Does.Contain("tpm-2.0"));
    }

    private static Stack Complete(string text) => new StackCompleter().Complete(ArrowNotation.Parse(text)).Stack;
}
