using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Notation;
using Deployments.References;

namespace Deployments.Tests.Catalogs;

internal sealed class ReferenceDeploymentsTests
{
    [TestCase("7")]
    [TestCase("007")]
    [TestCase("D7")]
    [TestCase(" d7 ")]
    [TestCase("kvm-qemu")]
    public void Find_IdKeyOrNumber_FindsTheDeployment(string word) =>
        Assert.That(ReferenceDeployments.Find(word).Select(d => d.Id), Does.Contain("kvm-qemu"));

    [TestCase("")]
    [TestCase("D")]
    [TestCase("-7")]
    [TestCase("99999999999")]
    [TestCase("no-such")]
    public void Find_Nothing_IsEmpty(string word) => Assert.That(ReferenceDeployments.Find(word), Is.Empty);

    [Test]
    public void Find_NumberOfTwoSystems_ReturnsBoth()
    {
        ReferenceDeployment one = ReferenceDeployments.All[0];
        ValueList<ReferenceDeployment> two = ReferenceDeployments.Sorted(
            [one with { Id = "b", Keys = ["R56"] }, one with { Id = "a", Keys = ["D56", "C03"] }, one with { Id = "c", Keys = ["D2"] }]);
        Assert.That(two.Select(d => d.Id), Is.EqualTo(new[] { "c", "a", "b" }));
        Assert.That(ReferenceDeployments.Find(two, "56").Select(d => d.Id), Is.EqualTo(new[] { "a", "b" }));
        Assert.That(ReferenceDeployments.Find(two, "3"), Is.Empty, "claims are numbered apart");
        Assert.That(ReferenceDeployments.Find(two, "c03").Select(d => d.Id), Is.EqualTo(new[] { "a" }));
    }

    [Test]
    public void All_IdsAndKeys_AreUnique()
    {
        Assert.That(ReferenceDeployments.All.Select(d => d.Id), Is.Unique);
        Assert.That(ReferenceDeployments.All.SelectMany(d => d.Keys), Is.Unique);
    }

    [Test]
    public void All_Deployments_NameWhatIsKnown() => Assert.Multiple(() =>
    {
        foreach (ReferenceDeployment deployment in ReferenceDeployments.All)
        {
            Assert.That(() => StackJson.Parse(StackJson.Write(deployment.Stack), deployment.Id), Throws.Nothing);
            Assert.That(HardwareProfiles.Names, Does.Contain(deployment.HardwareProfileName), deployment.Id);
            Assert.That(deployment.Prerequisites.Where(f => Catalog.BuiltIn.Find(f) is null), Is.Empty, deployment.Id);
        }
    });
}
