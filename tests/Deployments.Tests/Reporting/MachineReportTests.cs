using System.Xml.Linq;
using Deployments.Causes;
using Deployments.Findings;
using Deployments.Notation;
using Deployments.Reporting.Pipelines;
using Deployments.Tests.Snapshots;
using Deployments.Text;
using Deployments.Validation;
using Deployments.Vocabulary;
using Newtonsoft.Json.Linq;

namespace Deployments.Tests.Reporting;

/// <summary>The formats that programs read: SARIF, JUnit XML and GitHub's workflow commands.</summary>
[TestFixture]
internal sealed class MachineReportTests
{
    private const string Json = """
        {
          "name": "edge",
          "groups": [
            { "name": "host", "count": 2, "hardware": "x86-64-server-without-hardware-virtualization",
              "components": ["bare-metal", "linux", "kvm", "qemu"],
              "runs": ["vm"] }
          ],
          "waivers": [ { "rule": "DEP3005", "reason": "one site is enough" } ]
        }
        """;

    private readonly Report report = RulesEngine.Default.Validate(StackJson.Parse(Json, "stacks/edge one.json"));

    [Test]
    public void Sarif_Report_IsAsApproved() => Snapshot.Check(SarifReport.Write(report), "report.sarif");

    [Test]
    public void JUnit_Report_IsAsApproved() => Snapshot.Check(JUnitReport.Write(report), "report.junit.xml");

    [Test]
    public void GitHub_Report_IsAsApproved() => Snapshot.Check(GitHubReport.Write(report), "report.github.txt");

    [Test]
    public void Sarif_Results_NameARuleThatIsThere()
    {
        JObject run = (JObject)JObject.Parse(SarifReport.Write(report))["runs"]![0]!;
        JArray rules = (JArray)run["tool"]!["driver"]!["rules"]!;
        foreach (JToken result in run["results"]!)
        {
            Assert.That(rules[(int)result["ruleIndex"]!]!["id"], Is.EqualTo(result["ruleId"]));
            Assert.That((string?)result["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"], Is.EqualTo("stacks/edge%20one.json"));
        }
    }

    [Test]
    public void Sarif_SeveralReports_AreOneRunEach() =>
        Assert.That(JObject.Parse(SarifReport.Write([report, report]))["runs"]!.Count(), Is.EqualTo(2));

    [Test]
    public void JUnit_Counts_AreThoseOfTheCases()
    {
        XElement suite = XDocument.Parse(JUnitReport.Write(report)).Root!.Element("testsuite")!;
        Assert.That((int)suite.Attribute("tests")!, Is.EqualTo(suite.Elements("testcase").Count()));
        Assert.That((int)suite.Attribute("failures")!, Is.EqualTo(suite.Descendants("failure").Count()).And.GreaterThan(0));
        Assert.That((int)suite.Attribute("skipped")!, Is.EqualTo(suite.Descendants("skipped").Count()));
    }

    [Test]
    public void GitHub_SpecialCharacters_AreEscaped()
    {
        var finding = new Finding
        {
            Rule = new RuleId("a:b,c"),
            Severity = Severity.Error,
            Cause = new CheckFailed("100% wrong\r\nreally"),
            Location = new SourceLocation("a,b:c.json", 2, 3),
        };
        Report made = report with { Findings = [finding] };
        Assert.That(GitHubReport.Write(made), Does.StartWith("::error file=a%2Cb%3Ac.json,line=2,col=3,title=a%3Ab%2Cc::100%25 wrong%0D%0Areally\n"));
    }

    [Test]
    public void JUnit_CharactersThatXmlCannotHold_AreReplaced()
    {
        Report made = report with { Stack = report.Stack with { Name = "a\u0001b" } };
        Assert.That((string?)XDocument.Parse(JUnitReport.Write(made)).Root!.Element("testsuite")!.Attribute("name"), Is.EqualTo("a\uFFFDb"));
    }

    [Test]
    public void Write_NullReport_IsRefused()
    {
        Assert.That(() => SarifReport.Write((Report)null!), Throws.ArgumentNullException);
        Assert.That(() => JUnitReport.Write((Report)null!), Throws.ArgumentNullException);
        Assert.That(() => GitHubReport.Write((Report)null!), Throws.ArgumentNullException);
    }
}
