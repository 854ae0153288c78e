using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Deployments.Catalogs;
using Deployments.Causes;
using Deployments.Changes;
using Deployments.Contracts;
using Deployments.Knowledge;
using Deployments.Reasons;
using Deployments.Stacks;
using Deployments.Vocabulary;
using Deployments.Wording;

namespace Deployments.Tests.Wording;

internal sealed partial class EnglishTests
{
    private static readonly ComponentId Kvm = Hypervisors.Kvm;
    private static readonly ComponentId Linux = OperatingSystems.Linux;
    private static readonly FeatureId Iommu = Features.Iommu;
    private static readonly Dependent Needy = new(Dependence.Needs, Kvm, null);

    private static readonly Cause[] Causes =
    [
        new FeatureOff(Needy, Iommu, FeatureState.Disabled),
        new FeatureNotPassedOn(new Dependent(Dependence.Lacks, null, "guests"), Iommu, "guests"),
        new ConditionUnmet(new Dependent(Dependence.NeedsOfHost, Kvm, null), Condition.Component(Linux)),
        new CircularNeed(Needy, Condition.Component(Linux)),
        new WorkloadNotOffered("host", Capabilities.Vm, Capabilities.Vm),
        new ClaimContested(Catalog.BuiltIn.Claims[0].Id, [Kvm, Linux]),
        new ArchitecturesDiffer("host"),
        new NodesTooFew(Kvm, 3, "host", 1),
        new MachinesTooFew(3, "server", 1),
        new SizeTooSmall("host", Resource.Processors, 4, 4, 2, IsVirtual: true),
        new NoSpareNode(Kvm, 3, "host", 1),
        new BetterWith(Kvm, Condition.Feature(Iommu)),
        new LifecycleConcern(Kvm, new Lifecycle(LifecycleState.Deprecated, "2022", null, [Linux], null, null)),
        new PolicyBroken(Catalog.BuiltIn.Rules.First(r => r.When is not null).Id),
        new CheckFailed("a check failed"),
        new FeatureLacking(Iommu, FeatureState.Masked),
        new ResourceLacking(Resource.Disk, 100),
        new FactUnknown(Condition.AtLeast(Quantity.MemoryGiB, 8), []),
        new FactsUnknown(),
        new ExcludedBySpace(),
    ];

    private static readonly Reason[] Reasons =
    [
        new Needed(Kvm, null, Condition.Feature(Iommu), "it passes devices through"),
        new ProvidedOnlyWith(Kvm, Capabilities.Vm, Condition.Feature(Iommu)),
        new PassedOnOnlyWith(Kvm, Iommu, Condition.Component(Linux)),
        new NotPassedOn("host", Iommu),
        new RestsOn(Kvm, Linux),
        new RunsOn(Kvm, ArchitectureSet.All),
        new Takes(Kvm, Resource.Memory, 2, MinimumScope.Component),
        new GuestsTake("host", Resource.Disk, 20),
        new Stated("it is known"),
        new ProfileFeature("server", Iommu, FeatureState.Absent, "server.json:3"),
        new ProfileArchitecture("server", Architecture.Arm64, null),
        new ProfileCpuVendor("server", "AMD", null),
        new ProfileCertifications("server", ["nutanix"], null),
        new ProfileAmount("server", Quantity.Nics, 2, null),
        new ProfileGuest("server", "kvm", null),
    ];

    private static readonly Change[] Changes =
    [
        new EnableFeature(Iommu, FeatureState.Disabled, null),
        new UseMachines(Condition.RunsOn(ArchitectureSet.Of(Architecture.Arm64))),
        new UseLargerMachines(new MachineSize(16, 4, 0)),
        new EnlargeGuests("guests", new MachineSize(16, 0, 0)),
        new ProvideMachines(3),
        new AddNodes("host", 3),
        new AddComponent(Kvm, "host"),
        new RemoveComponent(Kvm, "host"),
        new ReplaceComponents([Kvm], Linux, "host"),
        new AddGroup(new NodeGroup { Name = "host", Components = [Linux] }, null),
        new RemoveGroup(new NodeGroup { Name = "host", Components = [Linux] }),
        new AddWorkload(new CapabilityId("vm"), "host"),
        new RemoveWorkload(new CapabilityId("vm"), "host"),
    ];

    [Test]
    public void Describe_AndInsideOr_StandsInParentheses() => Assert.That(
        English.BuiltIn.Describe(Condition.Any(
            Condition.All(Condition.Component(Hypervisors.Kvm), Condition.Any(Condition.Component(Hypervisors.Qemu), Condition.Component(Hypervisors.Xen))),
            Condition.Component(Hypervisors.Esxi))),
        Is.EqualTo("(`KVM` and (`QEMU` or `Xen`)) or `VMware ESXi`"));

    [Test]
    public void Message_EveryKindOfCause_HasWords() => AssertEach(Causes, English.BuiltIn.Message);

    [Test]
    public void Text_EveryKindOfReason_HasWords() => AssertEach(Reasons, English.BuiltIn.Text);

    [Test]
    public void Text_EveryKindOfChange_HasWords() => AssertEach(Changes, English.BuiltIn.Text);

    [Test]
    public void Message_ComponentOfAnotherCatalogue_HasTheNameThatItHasThere()
    {
        Catalog own = Catalog.BuiltIn.With(Catalog.BuiltIn.Find(Kvm)! with { Name = "Our KVM" });
        Assert.That(English.Of(own).Text(new RestsOn(Kvm, Linux)), Is.EqualTo("`Our KVM` rests on `Linux`"));
        Assert.That(English.Of(own), Is.SameAs(English.Of(own)));
    }

    /// <summary>Findings are worded in one namespace only. Messages of exceptions are not findings.</summary>
    [Test]
    public void Sources_OfTheEngine_HoldNoSentence(
        [Values("Inference", "Diagnosis", "Fixes", "Validation", "Fleets", "Causes", "Reasons", "Changes")] string folder)
    {
        string root = Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "src", "Deployments", folder);
        string[] files = Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories);
        Assert.That(files, Is.Not.Empty);
        Assert.That(files.SelectMany(f =>
            Sentence().Matches(NotForFindings().Replace(File.ReadAllText(f), "")).Select(m => $"{Path.GetFileName(f)}: {m.Value}")), Is.Empty);
    }

    private static void AssertEach<T>(T[] samples, Func<T, string> words)
    {
        Type[] kinds = [.. typeof(T).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(T)) && !t.IsAbstract)];
        Assert.That(samples.Select(s => s!.GetType()), Is.EquivalentTo(kinds), "one sample of each kind");
        Assert.That(samples.Select(words), Has.All.Match("^[a-z`].{5,}$"));
        Assert.That(samples.Select(words), Is.Unique);
    }

    private static string Here([CallerFilePath] string file = "") => file;

    [GeneratedRegex("\"[^\"\\n]*[a-z`}] [a-z`{][^\"\\n]*\"")]
    private static partial Regex Sentence();

    [GeneratedRegex("//.*|new \\w*Exception\\([^;]*;|Debug\\.Assert\\([^;]*;")]
    private static partial Regex NotForFindings();
}
