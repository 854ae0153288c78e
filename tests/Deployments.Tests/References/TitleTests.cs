using Deployments.Findings;
using Deployments.Hardware;
using Deployments.References;
using Deployments.Text;

namespace Deployments.Tests.References;

/// <summary>The titles of the source documents, typed as they stand, get the verdict of the reference deployment of their key.</summary>
[TestFixture]
internal sealed class TitleTests
{
    /// <summary>Titles that are answered with a question, and the question.</summary>
    private static readonly Dictionary<string, string> Questions = new()
    {
        ["B92"] = "'AKS' can mean 'Azure Kubernetes Service' or 'AKS enabled by Azure Arc'",
        ["B105"] = "'SR-IOV' can mean 'SR-IOV CNI' or 'SR-IOV network device plugin' or 'SR-IOV virtual functions for VMs'",
    };

    /// <summary>Titles that say less than their document, with the verdict on their words and what they leave out.</summary>
    private static readonly Dictionary<string, (Verdict Verdict, string LeftOut)> Shorter = new()
    {
        ["R108"] = (Verdict.Invalid, "that ACRN is built to pass virtualization on"),
        ["C22"] = (Verdict.Invalid, "that ACRN is built to pass virtualization on"),
        ["C32"] = (Verdict.Invalid, "that ACRN is built to pass virtualization on"),
        ["R104"] = (Verdict.Valid, "that CloudStack is to give the guests of XCP-ng block devices of Ceph"),
        ["C29"] = (Verdict.Valid, "that CloudStack is to give the guests of XCP-ng block devices of Ceph"),
        ["B98"] = (Verdict.Valid, "that CloudStack is to give the guests of XCP-ng block devices of Ceph"),
        ["C10"] = (Verdict.Valid, "that the network of the pods is to carry the virtual machines"),
    };

    private static IEnumerable<TestCaseData> Titles => File.ReadLines(Repository.PathOf("tests/Deployments.Tests/References/titles.tsv"))
        .Select(line => line.Split('\t')).Select(cells => new TestCaseData(cells[0], cells[1]).SetArgDisplayNames(cells[0], cells[1]));

    [Test]
    public void Titles_All_AreThere() => Assert.That(Titles.Count(), Is.EqualTo(194));

    [TestCaseSource(nameof(Titles))]
    public void Title_AsItStands_GetsTheVerdictOfItsKeyOrAQuestion(string key, string title)
    {
        ReferenceDeployment deployment = ReferenceDeployments.Find(key).Single();

        // Titles give no number of machines; fifteen are enough for each.
        HardwareProfile machine = HardwareProfiles.Named(deployment.HardwareProfileName) with { Nodes = 15 };
        if (Questions.TryGetValue(key, out string? question))
        {
            Assert.That(() => DeploymentChecker.Default.Check(title, machine), Throws.TypeOf<InputException>().With.Message.Contains(question));
            return;
        }

        // Of the alternatives that a title offers, its document describes at least one.
        Verdict expected = Shorter.TryGetValue(key, out var shorter) ? shorter.Verdict
            : DeploymentChecker.Default.Engine.Judge(deployment.Stack, HardwareProfiles.Named(deployment.HardwareProfileName));
        DeploymentCheck check = DeploymentChecker.Default.Check(title, machine);
        Assert.That(check.Reports.Select(r => r.Verdict), Does.Contain(expected), Told(check));
    }

    private static string Told(DeploymentCheck check) => string.Join('\n', check.Reports.SelectMany(r => r.Findings).Select(f => f.Message));
}
