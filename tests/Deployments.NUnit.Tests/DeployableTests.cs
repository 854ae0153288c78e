using Deployments.Hardware;
using Deployments.Stacks;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.NUnit.Tests;

[TestFixture]
internal sealed class DeployableTests
{
    private const string Text = "Linux -> KVM -> VMs";

    private static readonly HardwareProfile Good = HardwareProfiles.Named("x86-64-server");
    private static readonly HardwareProfile Bad = HardwareProfiles.Named("x86-64-server-without-hardware-virtualization");

    private static readonly Stack Stack = Stack.Build("edge").Group("compute", g => g.Nodes(3).On(Bad).Use(OperatingSystems.Linux, Hypervisors.Kvm)).ToStack();

    [Test]
    public void Deployable_OnAMachine_TakesItInPlaceOfTheStacksOwn()
    {
        Assert.That(Stack, Is.Not.Deployable);
        Assert.That(Stack, Is.Not.Deployable.On(Bad));
        Assert.That(Stack, Is.Deployable.On(Good));
        Assert.That(Stack, Is.Deployable.On("x86-64-server"));
    }

    [Test]
    public void Deployable_OfAText_ReadsIt()
    {
        Assert.That(Text, Is.Deployable.And.Deployable.On(Good));
        Assert.That(Text, Is.Not.Deployable.On(Bad));
    }

    [Test]
    public void Deployable_OnAMachineThatIsNotKnown_IsNotProven() => Assert.That(Text, Is.Not.Deployable.On(HardwareProfile.Unknown));

    [Test]
    public void Deployable_WhereItFails_ShowsTheReport()
    {
        AssertionException failure = Assert.Throws<AssertionException>(() => Assert.That(Text, Is.Deployable.On(Bad)))!;
        Assert.That(failure.Message, Does.Contain("Expected: a stack that works on x86-64 server, VT-x switched off")
            .And.Contain("✗ invalid").And.Contain("error[DEP2001]").And.Contain("help: switch on"));
    }

    [Test]
    public void NotDeployable_WhereItFails_NamesTheStackAndItsVerdict()
    {
        AssertionException failure = Assert.Throws<AssertionException>(() => Assert.That(Stack, Is.Not.Deployable.On(Good)))!;
        Assert.That(failure.Message, Does.Contain("not a stack that works on").And.Contain("edge: Valid"));
    }

    [Test]
    public void Deployable_OfWhatIsNoStack_Throws()
    {
        Assert.Throws<ArgumentException>(() => Assert.That(new Version(), Is.Deployable));
        Assert.Throws<ArgumentException>(() => Assert.That((Stack?)null, Is.Deployable));
        Assert.Throws<InputException>(() => _ = Is.Deployable.On("labtop"));
    }
}
