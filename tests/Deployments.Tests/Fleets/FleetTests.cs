using Deployments.Catalogs;
using Deployments.Changes;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.Fleets;
using Deployments.Hardware;
using Deployments.Notation;
using Deployments.References;
using Deployments.Stacks;
using Deployments.Text;
using Deployments.Validation;
using Deployments.Vocabulary;

namespace Deployments.Tests.Fleets;

[TestFixture]
internal sealed class FleetTests
{
    private static readonly RulesEngine PassThrough = new(Catalog.BuiltIn.WithText("""
        { "layer": "network", "components": [ { "id": "pass-through", "name": "Pass-through", "summary": "Hands devices to programs.", "kind": "user-space",
          "needs": [ { "feature": "iommu", "reason": "devices are to see no foreign memory", "source": "https://example.org/" } ],
          "license": "MIT", "sources": ["https://example.org/"] } ] }
        """));

    [Test]
    public void Of_NoMachine_IsAnEmptyFleet()
    {
        FleetReport report = Fleet.Of([]).Judge(Complete("Linux -> KVM -> VMs"));
        Assert.That((report.Machines, report.Verdict, report.Groups.Count, report.Causes.Count), Is.EqualTo((0, Verdict.Invalid, 0, 0)));
    }

    [Test]
    public void Of_MachinesThatDifferInNamesAndOriginsOnly_AreOneNodeGroup()
    {
        MachineGroup group = Fleet.Of([
            Machines.Capable with { Name = "a" },
            (Machines.Capable with { Name = "b", Notes = ["no DMI"] }).With(Features.Iommu, FeatureState.Enabled, "somewhere else"),
            Machines.Capable with { Name = "c", Nics = Machines.Capable.Nics!.Value.Select(n => n with { Name = "p" + n.Name }).ToValueList(), Nodes = 3 },
        ]).Groups.Single();
        Assert.That((group.Name, group.Count, group.Profile.Nodes), Is.EqualTo(("a", 5, (int?)5)));
        Assert.That(group.Names, Is.EqualTo(new[] { "a", "b", "c" }));
        Assert.That(group.ToNodeGroup(), Is.EqualTo(new NodeGroup { Name = "a", Count = 5, Hardware = group.Profile }));
    }

    [TestCaseSource(nameof(Differences))]
    public void Of_MachinesThatDifferInOneFact_AreTwoGroups(Func<HardwareProfile, HardwareProfile> change) =>
        Assert.That(Fleet.Of([Machines.Capable, change(Machines.Capable)]).Groups, Has.Count.EqualTo(2));

    [Test]
    public void Of_GroupsOfOneName_AreNumbered() => Assert.That(
        Fleet.Of([Machines.Capable, Machines.Capable with { MemoryGiB = 1 }, Machines.Capable with { MemoryGiB = 2 }]).Groups.Select(g => g.Name),
        Is.EqualTo(new[] { "test server", "test server (2)", "test server (3)" }));

    [Test]
    public void Of_TooManyMachines_IsBadInput() => Assert.That(
        () => Fleet.Of(Enumerable.Repeat(Machines.Capable with { Nodes = Fleet.MaximumMachines }, 3000)),
            Throws.TypeOf<InputException>().With.Message.Contains("1,000,000"));

    [Test]
    public void Judge_IommuSwitchedOff_IsOneCauseWithTheRemedyOfEachMaker()
    {
        FleetReport report = Fleet.Of([
            .. Several(5, Machines.Capable),
            .. Several(41, Machines.Capable.With(Features.Iommu, FeatureState.Disabled)),
            .. Several(3, (Machines.Capable with { Cpu = Machines.Capable.Cpu with { Vendor = "AMD" } }).With(Features.Iommu, FeatureState.Disabled)),
            .. Several(2, Machines.Capable.With(Features.Iommu, FeatureState.Absent)),
            .. Several(1, Machines.Capable.With(Features.Iommu, FeatureState.Unknown)),
        ]).Judge(OfOne("pass-through"), PassThrough);
        Assert.That(report.Count(Suitability.Carries), Is.EqualTo(5));
        Assert.That(report.Count(Suitability.AfterSettings), Is.EqualTo(44));
        Assert.That(report.Count(Suitability.Never), Is.EqualTo(2));
        Assert.That(report.Count(Suitability.Conditional), Is.EqualTo(1));
        Assert.That(report.Causes.Select(c => (c.Machines, c.Text, c.Verdict)), Is.EqualTo(new[]
        {
            (44, "`iommu` switched off", Verdict.Invalid), (2, "`iommu` absent", Verdict.Invalid), (1, "`iommu` not known", Verdict.Conditional),
        }));
        Assert.That(report.Causes[0].Remedies.Select(r => (r.Machines, r.Kind, r.Outcome)), Is.EqualTo(new[]
        {
            (41, (FixKind?)FixKind.ChangeSetting, (Verdict?)Verdict.Valid), (3, FixKind.ChangeSetting, Verdict.Valid),
        }));
        Assert.That(report.Causes[0].Remedies[0].Text, Does.Contain("intel_iommu=on"));
        Assert.That(report.Causes[0].Remedies[1].Text, Does.Contain("amd_iommu=off"));
        Assert.That(report.Causes[1].Remedies.Single().Kind, Is.EqualTo(FixKind.ChangeHardware));
        Assert.That(report.Causes[2].Remedies.Single().Outcome, Is.Null, "how to learn a fact cannot be tried");
        Assert.That(report.Causes[0].Rule, Is.EqualTo(new RuleId("DEP2001")));
        Assert.That(report.Verdict, Is.EqualTo(Verdict.Valid));
    }

    [Test]
    public void Judge_MachineAlone_IsJudgedAsOneOfEnoughAndTheFleetIsTooSmall()
    {
        FleetReport report = Fleet.Of([Machines.Capable]).Judge(Complete("3 x Bare Metal -> Linux -> Kubernetes -> Containers"));
        Assert.That((report.Asked, report.Machines, report.Verdict), Is.EqualTo((3, 1, Verdict.Invalid)));
        Assert.That(report.Count(Suitability.Carries), Is.EqualTo(1));
        Assert.That(report.Causes, Is.Empty);
    }

    [Test]
    public void Judge_StackWithoutCount_AsksForAsManyAsItsComponentsNeed()
    {
        Stack stack = Complete("Bare Metal -> Proxmox VE -> Proxmox Ceph") is var made ? made with { Groups = [made.Groups[0] with { Count = null }] } : null!;
        FleetReport three = Fleet.Of(Several(3, Machines.Capable)).Judge(stack);
        Assert.That((three.Asked, three.Verdict), Is.EqualTo((3, Verdict.Valid)));
        Assert.That(Fleet.Of(Several(2, Machines.Capable)).Judge(stack).Verdict, Is.EqualTo(Verdict.Invalid));
    }

    [Test]
    public void Judge_GuestsThatFitOnlyOnTheWholeFleet_MakeItInvalidOnceMachinesAreLeftOut()
    {
        Stack stack = Complete("Linux -> KVM -> 40 x VM -> Linux") is var made
            ? made with { Groups = [made.Groups[0] with { Count = null, Guests = [made.Groups[0].Guests[0] with { MemoryGiB = 50 }] }] } : null!;
        HardwareProfile weak = Machines.Capable.With(Features.HardwareVirtualization, FeatureState.Absent);
        Assert.That(Fleet.Of(Several(10, Machines.Capable)).Judge(stack).Verdict, Is.EqualTo(Verdict.Valid));
        FleetReport mixed = Fleet.Of([.. Several(5, Machines.Capable), .. Several(5, weak)]).Judge(stack);
        Assert.That(mixed.Count(Suitability.Carries), Is.EqualTo(5), "each would do, were there enough like it");
        Assert.That(mixed.Verdict, Is.EqualTo(Verdict.Invalid), "five machines cannot hold forty guests of 50 GiB");
    }

    [Test]
    public void Judge_TooLittleMemory_IsOneCauseWhateverEachHas()
    {
        FleetReport report = Fleet.Of([Machines.Capable with { MemoryGiB = 1 }, Machines.Capable with { MemoryGiB = 0.5 }])
            .Judge(Complete("Bare Metal -> OpenStack"));
        FleetCause cause = report.Causes.Single(c => c.Text.EndsWith("of memory", StringComparison.Ordinal));
        Assert.That(cause.Text, Does.Match("^less than [0-9.]+ GiB of memory$"));
        Assert.That(cause.Machines, Is.EqualTo(2));
        Assert.That(cause.Remedies.Single().Text, Does.StartWith("use machines with at least"));
    }

    [Test]
    public void Judge_StackWithHardwareOfItsOwn_IsBadInput()
    {
        Stack stack = Complete("Linux") is var made ? made with { Groups = [made.Groups[0] with { Hardware = Machines.Capable }] } : null!;
        Assert.That(() => Fleet.Of([Machines.Capable]).Judge(stack), Throws.TypeOf<InputException>().With.Message.Contains("its own hardware"));
    }

    [Test]
    public void Survey_CapableMachine_CarriesWhatIsPossible()
    {
        DeploymentSurvey survey = DeploymentSurvey.Of(HardwareProfiles.Named("x86-64-server"));
        foreach (SurveyedDeployment deployment in survey.Deployments.Where(d => d.Deployment.HardwareProfileName == "x86-64-server"))
        {
            Verdict alone = RulesEngine.Default.Judge(deployment.Deployment.Stack, survey.Machine);
            Assert.That(deployment.Study.Report.Verdict, Is.EqualTo(alone), deployment.Deployment.Id);
        }
    }

    [Test]
    public void Survey_EveryDeployment_IsInOneClass(
        [Values("x86-64-server", "laptop", "cloud-vm-without-nesting", "ibm-z", "single-board-computer")] string name)
    {
        DeploymentSurvey survey = DeploymentSurvey.Of(HardwareProfiles.Named(name));
        Assert.That(Enum.GetValues<Suitability>().Sum(s => survey.Of(s).Count()), Is.EqualTo(survey.Deployments.Count));
        foreach (SurveyedDeployment deployment in survey.Deployments)
        {
            MachineStudy study = deployment.Study;
            Assert.That(study.Settings.Count > 0, Is.EqualTo(study.Suitability == Suitability.AfterSettings));
            Assert.That(study.Obstacles.Count > 0, Is.EqualTo(study.Suitability == Suitability.Never));
            Assert.That(study.Unknown.Count > 0, Is.EqualTo(study.Outcome == Verdict.Conditional), deployment.Deployment.Id);
            Assert.That(study.Settings.Select(s => s.Source), Has.None.Null);
        }
    }

    [Test]
    public void Survey_UnknownMachine_NeverSaysNeverOfWhatWorksSomewhere()
    {
        DeploymentSurvey survey = DeploymentSurvey.Of(HardwareProfile.Unknown);
        foreach (SurveyedDeployment deployment in survey.Of(Suitability.Never))
        {
            Assert.That(FeasibilityStudy.Of(deployment.Deployment).Report.Verdict, Is.EqualTo(Verdict.Invalid), deployment.Deployment.Id);
        }
    }

    private static IEnumerable<TestCaseData> Differences()
    {
        yield return Difference("memory", m => m with { MemoryGiB = 128 });
        yield return Difference("unknown memory", m => m with { MemoryGiB = null });
        yield return Difference("architecture", m => m with { Architecture = Architecture.Arm64 });
        yield return Difference("vendor", m => m with { Cpu = m.Cpu with { Vendor = "AMD" } });
        yield return Difference("model", m => m with { Cpu = m.Cpu with { Model = "other" } });
        yield return Difference("flags", m => m with { Cpu = m.Cpu with { Flags = ["vmx"] } });
        yield return Difference("disks", m => m with { Disks = [] });
        yield return Difference("a disk", m => m with { Disks = [new Disk("hdd", 4000)] });
        yield return Difference("unknown disks", m => m with { Disks = null });
        yield return Difference("network speed", m => m with { Nics = [m.Nics!.Value[0] with { SpeedGbps = 10 }, m.Nics!.Value[1]] });
        yield return Difference("virtual functions", m => m with { Nics = [m.Nics!.Value[0] with { VirtualFunctions = null }, m.Nics!.Value[1]] });
        yield return Difference("certifications", m => m with { Certifications = ["nutanix"] });
        yield return Difference("host", m => m with { HostedBy = "kvm" });
        yield return Difference("feature", m => m.With(Features.Iommu, FeatureState.Unknown));
    }

    private static TestCaseData Difference(string name, Func<HardwareProfile, HardwareProfile> change) => new TestCaseData(change).SetArgDisplayNames(name);

    private static IEnumerable<HardwareProfile> Several(int count, HardwareProfile machine) =>
        Enumerable.Range(0, count).Select(i => machine with { Name = $"{machine.Cpu.Vendor}-{i}" });

    private static Stack OfOne(string component) => new() { Groups = [new NodeGroup { Name = "host", Components = [new ComponentId(component)] }] };

    private static Stack Complete(string arrows) => new StackCompleter().Complete(ArrowNotation.Parse(arrows)).Stack;
}
