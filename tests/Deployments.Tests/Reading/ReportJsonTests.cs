using Deployments.Causes;
using Deployments.Changes;
using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Reasons;
using Deployments.Reporting.Json;
using Deployments.Stacks;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Tests.Reading;

internal sealed class ReportJsonTests
{
    [Test]
    public void Write_EmptyReport_HasTheListsAll() => Assert.That(
        ReportJson.Write(new Report { Verdict = Verdict.Valid, Stack = new Stack() }),
        Is.EqualTo("{\n  \"verdict\": \"valid\",\n  \"assumed\": [],\n  \"findings\": [],\n  \"requires\": []\n}\n"));

    [Test]
    public void Write_FullReport_HasEveryMember()
    {
        var report = new Report
        {
            Verdict = Verdict.Invalid,
            Stack = new Stack(),
            Assumed = [new Assumption("host", new("linux"), new Stated("`KVM` needs it")), new Assumption("edge", new("linux"), new Stated("so does this"))],
            Findings =
            [
                new Finding
                {
                    Rule = new RuleId("DEP2001"),
                    Severity = Severity.Error,
                    Cause = new CircularNeed(
                        new Dependent(Dependence.Offers, new("kvm"), null, new("vm")), Condition.Feature(new("iommu"))),
                    Group = "host",
                    Component = new("kvm"),
                    Reasons = [new Stated("it is off")],
                    Consequences = [new Consequence("host", new("qemu"), null), new Consequence("host", null, new("vm"))],
                    Fixes = [new Fix(new EnableFeature(new("iommu"), FeatureState.Disabled, "switch it on"),
                        Verdict.Valid, "https://a.example") { Stack = new Stack() },
                        new Fix(new ReplaceComponents([new("a")], new("b"), null), Verdict.Conditional) { Stack = new Stack() }],
                    Location = new SourceLocation("s.json", 1, 2),
                    Source = "https://c.example",
                    WaivedBecause = "later",
                },
            ],
            Requires = [new Requirement("host", Condition.AtLeast(Quantity.MemoryGiB, 16), FeatureState.Unknown, [new("kvm")])],
        };
        string flat = string.Concat(ReportJson.Write(report).Where(c => c is not '\n')).Replace("  ", "", StringComparison.Ordinal);
        Assert.That(flat, Is.EqualTo(
            "{\"verdict\": \"invalid\",\"assumed\": [\"linux\"],\"findings\": [{\"rule\": \"DEP2001\",\"severity\": \"error\",\"group\": \"host\","
            + "\"component\": \"kvm\",\"capability\": \"vm\",\"feature\": \"iommu\",\"message\": \"`KVM` cannot offer `vm` without `iommu`, which "
            + "only something that rests on `KVM` offers\",\"because\": [\"it is off\"],"
            + "\"consequences\": [{\"group\": \"host\",\"component\": \"qemu\"},{\"group\": \"host\",\"workload\": \"vm\"}],"
            + "\"fixes\": [{\"kind\": \"change-setting\",\"text\": \"switch it on\",\"verdict\": \"valid\",\"source\": \"https://a.example\","
            + "\"adds\": [],\"removes\": []},{\"kind\": \"replace-component\",\"text\": \"replace `a` by `b`\",\"verdict\": \"conditional\","
            + "\"adds\": [\"b\"],\"removes\": [\"a\"]}],\"location\": \"s.json:1:2\",\"source\": \"https://c.example\",\"waived\": \"later\"}],"
            + "\"requires\": [{\"feature\": \"memoryGiB\",\"value\": \"16\",\"state\": \"unknown\",\"group\": \"host\",\"neededBy\": [\"kvm\"]}]}"));
    }
}
