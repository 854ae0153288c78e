using Deployments.Findings;
using Deployments.Hardware;
using Deployments.References;
using Deployments.Validation;

namespace Deployments.Tests.References;

/// <summary>
/// The verdicts that the text of the documents leads to, for every system as its document describes it. The table was written down from the documents,
/// not from what the engine says: a line has the key, the profile that suits the system, and a letter for it and for each of <see cref="Machines"/>.
/// </summary>
internal sealed class DocumentVerdictTests
{
    private static readonly string[] Machines =
    [
        "x86-64-server-without-hardware-virtualization", "x86-64-server-without-iommu", "x86-64-server-without-sr-iov",
        "x86-64-server-without-nested-virtualization", "cloud-vm-without-nesting",
    ];

    /// <summary>Where the engine says otherwise, and why.</summary>
    private static readonly Dictionary<string, string> Otherwise = new()
    {
        ["D71 x86-64-server-without-iommu"] = "the IOMMU is advice for drivers of DPDK and SR-IOV that do without",
        ["D72 x86-64-server-without-iommu"] = "the IOMMU is advice for drivers of DPDK and SR-IOV that do without",
        ["D73 x86-64-server-without-iommu"] = "the IOMMU is advice for drivers of DPDK and SR-IOV that do without",
        ["D74 x86-64-server-without-iommu"] = "the IOMMU is advice for drivers of DPDK and SR-IOV that do without",
        ["B100 x86-64-server-without-iommu"] = "the IOMMU is advice for drivers of DPDK and SR-IOV that do without",
        ["B105 x86-64-server-without-iommu"] = "the IOMMU is advice for drivers of DPDK and SR-IOV that do without",
        ["B82 x86-64-server-without-iommu"] = "only partitions that drive devices by themselves need the IOMMU",
        ["R97 x86-64-server-without-nested-virtualization"] = "its workload clusters run KubeVirt inside virtual machines, which the table overlooks",
    };

    private static readonly string[] Lines = File.ReadAllLines(Repository.PathOf("tests/Deployments.Tests/References/document-verdicts.txt"));

    [Test]
    public void Table_HasEveryKey() => Assert.That(
        Lines.Select(l => l.Split(' ')[0]), Is.EquivalentTo(ReferenceDeployments.All.SelectMany(d => d.Keys)));

    [TestCaseSource(nameof(Lines))]
    public void Judge_AsDescribed_GivesTheVerdictOfTheDocuments(string line)
    {
        string[] parts = line.Split(' ');
        ReferenceDeployment deployment = ReferenceDeployments.Find(parts[0]).Single();
        Assert.That(deployment.HardwareProfileName, Is.EqualTo(parts[1]));
        string[] profiles = [parts[1], .. Machines];
        for (int i = 0; i < profiles.Length; i++)
        {
            bool isInvalid = RulesEngine.Default.Judge(deployment.Stack, Listed(profiles[i])) == Verdict.Invalid;
            bool isAgreed = isInvalid == (parts[2][i] == 'i');
            Assert.That(isAgreed, Is.EqualTo(!Otherwise.ContainsKey($"{parts[0]} {profiles[i]}")), $"{profiles[i]}: {(isInvalid ? "invalid" : "not invalid")}");
        }
    }

    /// <summary>A physical machine that is on every list, so that what it is named for decides; a virtual one is on none.</summary>
    private static HardwareProfile Listed(string profile)
    {
        HardwareProfile machine = HardwareProfiles.Named(profile);
        bool isPhysical = machine.HostedBy == HardwareProfile.NotHosted;
        return isPhysical ? machine with { Certifications = HardwareProfiles.Named("x86-64-server-certified").Certifications } : machine;
    }
}
