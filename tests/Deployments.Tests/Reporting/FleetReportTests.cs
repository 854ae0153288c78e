using Deployments.Fleets;
using Deployments.Hardware;
using Deployments.Notation;
using Deployments.Reporting.Csv;
using Deployments.Reporting.Json;
using Deployments.Reporting.Text;
using Deployments.Stacks;
using Deployments.Tests.Snapshots;
using Deployments.Validation;
using Deployments.Vocabulary;
using Newtonsoft.Json.Linq;

namespace Deployments.Tests.Reporting;

/// <summary>Fleet reports and surveys in every format.</summary>
[TestFixture]
internal sealed class FleetReportTests
{
    private static readonly FleetReport Report = Fleet.Of([
        .. Several(12, Machines.Capable with { Name = "rack1" }),
        .. Several(5, Machines.Capable.With(Features.HardwareVirtualization, FeatureState.Disabled) with { Name = "rack2" }),
        .. Several(2, Amd.With(Features.HardwareVirtualization, FeatureState.Disabled) with { Name = "rack3" }),
        Machines.Capable with { Name = "small, \"old\"", MemoryGiB = 1 },
        Machines.Capable.With(Features.HardwareVirtualization, FeatureState.Masked) with { Name = "guest", HostedBy = "hyper-v" },
        Machines.Capable.With(Features.HardwareVirtualization, FeatureState.Unknown) with { Name = "new" },
    ]).Judge(Complete("3 x Bare Metal -> Linux -> KVM -> VM -> Kubernetes"));

    private static HardwareProfile Amd => Machines.Capable with { Cpu = Machines.Capable.Cpu with { Vendor = "AMD" } };

    [Test]
    public void Text_Report_IsAsApproved() => Snapshot.Check(FleetText.Write(Report), "fleet.txt");

    [Test]
    public void Csv_Report_IsAsApproved() => Snapshot.Check(FleetCsv.Write(Report), "fleet.csv");

    [Test]
    public void Json_Report_IsAsApproved() => Snapshot.Check(FleetJson.Write(Report), "fleet.json");

    [Test]
    public void Text_Report_FitsThePage()
    {
        var narrow = new TextReportOptions { Width = 72, Ascii = true };
        Assert.That(FleetText.Write(Report, narrow).Where(c => c > 126), Is.Empty);
        Assert.That(
            FleetText.Write(Report, narrow).Split('\n').Where(l => l.Length > 72 && !l.Contains("https://", StringComparison.Ordinal)
                && !l.Contains("each", StringComparison.Ordinal) && !l.Contains(" cores, ", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Csv_Report_HasEveryMachineOnceForEachOfItsCauses()
    {
        string[] lines = FleetCsv.Write(Report, Report).TrimEnd('\n').Split('\n');
        Assert.That(lines, Has.Length.EqualTo(1 + (2 * 22)));
        Assert.That(lines, Does.Contain("1,rack1-0,1,valid,carries,,,,").And.Contain("2,rack1-0,1,valid,carries,,,,"));
        Assert.That(lines.Single(l => l.StartsWith("1,\"small, \"\"old\"\"\",1,invalid,never,DEP3001,", StringComparison.Ordinal)), Does.Contain("less than"));
    }

    [Test]
    public void Json_Causes_NameGroupsThatAreThere()
    {
        JObject json = JObject.Parse(FleetJson.Write(Report));
        HashSet<string> groups = [.. json["groups"]!.Select(g => (string)g["name"]!)];
        Assert.That(json["causes"]!.SelectMany(c => c["groups"]!).Select(g => (string)g!), Is.SubsetOf(groups));
        Assert.That(json["counts"]!.Sum(c => (int)c.First!), Is.EqualTo((int)json["machines"]!));
    }

    [Test]
    public void Survey_InEveryFormat_TellsOfEveryDeployment()
    {
        DeploymentSurvey survey = DeploymentSurvey.Of(HardwareProfiles.Named("cloud-vm-without-nesting"));
        JObject json = JObject.Parse(SurveyJson.Write(survey));
        Assert.That(json["deployments"]!.Count(), Is.EqualTo(survey.Deployments.Count));
        Assert.That(json["counts"]!.Sum(c => (int)c.First!), Is.EqualTo(survey.Deployments.Count));
        Assert.That(SurveyCsv.Write(survey).TrimEnd('\n').Split('\n'), Has.Length.EqualTo(survey.Deployments.Count + 1));
        string text = SurveyText.Write(survey);
        Assert.That(survey.Deployments.Where(d => !text.Contains($" {d.Deployment.Id} ", StringComparison.Ordinal)), Is.Empty);
        Assert.That(text, Does.Contain("`hardware-virtualization` hidden by the hypervisor below, wanted by "));
    }

    [Test]
    public void Text_ManyGroups_IsCutAndSaysSo()
    {
        string text = FleetText.Write(Fleet.Of(Enumerable.Range(1, 500).Select(i => Machines.Capable with { Name = $"n{i}", MemoryGiB = i }))
            .Judge(Complete("Bare Metal -> Linux -> KVM -> VMs")));
        Assert.That(text, Does.Contain("  and 470 more groups; "));
        Assert.That(text.Split('\n'), Has.Length.LessThan(60));
    }

    private static IEnumerable<HardwareProfile> Several(int count, HardwareProfile machine) =>
        Enumerable.Range(0, count).Select(i => machine with { Name = $"{machine.Name}-{i}" });

    private static Stack Complete(string arrows) => new StackCompleter().Complete(ArrowNotation.Parse(arrows)).Stack;
}
