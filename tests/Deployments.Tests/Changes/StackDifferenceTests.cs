using Deployments.Catalogs;
using Deployments.Changes;
using Deployments.Notation;
using Deployments.References;
using Deployments.Stacks;
using Deployments.Wording;

namespace Deployments.Tests.Changes;

internal sealed class StackDifferenceTests
{
    [TestCase("Bare Metal -> Linux -> KVM", "Bare Metal -> Linux -> KVM -> QEMU", "add `QEMU` to group `host`")]
    [TestCase("Bare Metal -> Linux -> KVM -> QEMU", "Bare Metal -> Linux -> KVM", "remove `QEMU` from group `host`")]
    [TestCase("Bare Metal -> Linux -> KVM -> VMs", "Bare Metal -> Linux -> KVM -> MicroVMs",
        "do without `vm` on group `host`|run `microvm` on group `host` too")]
    [TestCase("Bare Metal -> Linux -> LXD", "Bare Metal -> Linux -> LXC", "replace `LXD` by `LXC` on group `host`")]
    [TestCase("Bare Metal -> Linux -> KVM", "Bare Metal -> Linux -> KVM -> VM -> Linux -> LXC",
        "add group `guests` inside group `host`, with `Linux`, `LXC`")]
    [TestCase("Bare Metal -> Linux -> KVM -> VM -> Linux", "Bare Metal -> Linux -> KVM",
        "remove group `guests`, with `Linux`")]
    public void Between_TwoStacks_SaysWhatDiffers(string from, string to, string changes)
    {
        IEnumerable<string> texts = StackDifference.Between(ArrowNotation.Parse(from), ArrowNotation.Parse(to)).Select(English.Of(Catalog.BuiltIn).Text);
        Assert.That(string.Join('|', texts), Is.EqualTo(changes));
    }

    [TestCase("Linux -> LXD", "Linux -> LXC", "host")]
    [TestCase("Linux", "Linux ; Ceph", "host-2")]
    [TestCase("KVM -> VM -> Linux", "KVM", "guests")]
    public void GroupName_OfEachChange_IsTheGroupThatItIsAbout(string from, string to, string group) => Assert.That(
        StackDifference.Between(ArrowNotation.Parse(from), ArrowNotation.Parse(to)).Select(c => c.GroupName).Distinct(), Is.EqualTo(new[] { group }));

    [Test]
    public void Between_AStackAndItself_IsEmpty()
    {
        foreach (ReferenceDeployment deployment in ReferenceDeployments.All)
        {
            Assert.That(StackDifference.Between(deployment.Stack, deployment.Stack), Is.Empty, deployment.Id);
        }
    }

    [Test]
    public void Between_BackAndForth_AddsWhatTheOtherRemoves()
    {
        foreach (ReferenceDeployment deployment in ReferenceDeployments.All.Where(d => d.Works is not null))
        {
            Stack other = deployment.Works!.Stack;
            Assert.That(
                StackDifference.Between(deployment.Stack, other).SelectMany(c => c.Adds),
                Is.EquivalentTo(StackDifference.Between(other, deployment.Stack).SelectMany(c => c.Removes)), deployment.Id);
        }
    }
}
