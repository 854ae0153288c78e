using Deployments.Catalogs;
using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Knowledge;
using Deployments.Notation;
using Deployments.Reasons;
using Deployments.Stacks;
using Deployments.Validation;
using Deployments.Vocabulary;

namespace Deployments.Tests.Validation;

/// <summary>A reason from a hardware profile names the origin that the profile states for the fact.</summary>
[TestFixture]
internal sealed class ProfileOriginTests
{
    private const string Machine = """
        { "name": "m", "architecture": "x86-64", "memoryGiB": 8, "cpu": { "vendor": "Intel", "cores": 4, "threads": 8 },
          "disks": [{ "kind": "ssd", "sizeGiB": 100 }], "nics": [{ "name": "eth0", "speedGbps": 1, "virtualFunctions": 2 }],
          "certifications": [], "hostedBy": "none",
          "origins": { "architecture": "from architecture", "certifications": "from certifications", "cpu": "from cpu", "disks": "from disks",
                       "memoryGiB": "from memoryGiB", "nics": "from nics" } }
        """;

    private static readonly (Condition Unmet, string Key)[] Conditions =
    [
        (Condition.RunsOn(ArchitectureSet.Of(Architecture.S390x)), "architecture"),
        (new CertificationCondition("acme"), "certifications"),
        (new CpuVendorCondition("AMD"), "cpu"),
        .. Enum.GetValues<Quantity>().Where(q => q != Quantity.Nodes).Select(q => (Condition.AtLeast(q, 1_000_000), KeyOf(q))),
    ];

    [TestCaseSource(nameof(Cases))]
    public void Validate_FactOfAProfileThatFallsShort_NamesItsOrigin(Condition unmet, string key)
    {
        Component linux = Catalog.BuiltIn.Find(OperatingSystems.Linux)!;
        linux = linux with { Needs = [new Need(unmet, Severity.Error, "it is large", null, "https://example.org/manual")] };
        Report report = new RulesEngine(Catalog.BuiltIn.With(linux)).Validate(Complete("Linux"), HardwareProfileJson.Parse(Machine));
        Finding finding = report.Findings.Single(f => f.Component == linux.Id && f.Severity == Severity.Error);
        Assert.That(finding.Reasons.OfType<ProfileFact>().Select(f => f.Origin), Is.EqualTo(new[] { $"from {key}" }));
        Assert.That(finding.Because, Has.Some.EndsWith($"(from {key})"));
    }

    [Test]
    public void Validate_FactOfAShippedProfile_NamesNoOrigin()
    {
        Report report = RulesEngine.Default.Validate(Complete("VMware ESXi"), HardwareProfiles.Named("ibm-power"));
        Assert.That(report.Findings.SelectMany(f => f.Reasons).OfType<ProfileArchitecture>().Select(f => f.Origin), Is.Not.Empty.And.All.Null);
    }

    private static IEnumerable<TestCaseData> Cases() => Conditions.Select(c => new TestCaseData(c.Unmet, c.Key).SetArgDisplayNames(c.Unmet.ToString()!));

    private static Stack Complete(string text) => new StackCompleter().Complete(ArrowNotation.Parse(text)).Stack;

    private static string KeyOf(Quantity quantity) => quantity switch
    {
        Quantity.MemoryGiB => "memoryGiB",
        Quantity.Cores or Quantity.Threads => "cpu",
        Quantity.Disks or Quantity.DiskGiB => "disks",
        _ => "nics",
    };
}
