using Deployments.References;
using Deployments.Reporting.Text;

namespace Deployments.Tests.Reporting;

[TestFixture]
internal sealed class ComparisonTextTests
{
    [Test]
    public void Write_TwoDeployments_MarksTheRowsInWhichTheyDiffer()
    {
        string[] lines = ComparisonText.Write(Find("D7"), Find("D9")).Split('\n');
        Assert.That(lines, Has.Some.StartsWith("≠ hypervisor").And.Some.Contains("Xen"));
        Assert.That(lines, Has.Some.StartsWith("  isolation"));
        Assert.That(lines.Max(l => l.Length), Is.LessThanOrEqualTo(100));
    }

    [Test]
    public void Write_DeploymentWithItself_MarksNothing() =>
        Assert.That(ComparisonText.Write(Find("D29"), Find("D29")), Does.Not.Contain("≠"));

    private static ReferenceDeployment Find(string key) => ReferenceDeployments.Find(key)[0];
}
