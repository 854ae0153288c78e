using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Notation;
using Deployments.References;
using FsCheck;
using FsCheck.Fluent;

namespace Deployments.Tests.Reading;

/// <summary>Reading what was written gives the same value, and writing that gives the same text.</summary>
internal sealed class RoundTripTests
{
    [Test]
    public void StackJson_AnyStack_ReadsBackEqual() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261121, 7),
        Prop.ForAll(Samples.Stacks.ToArbitrary(), stack => StackJson.Parse(StackJson.Write(stack)) == stack));

    [Test]
    public void HardwareProfileJson_AnyProfile_ReadsBackEqual() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261121, 7),
        Prop.ForAll(Samples.Profiles.ToArbitrary(), profile => HardwareProfileJson.Parse(HardwareProfileJson.Write(profile)) == profile));

    [Test]
    public void HardwareProfileJson_ShippedProfile_WritesTheSameTextAgain([ValueSource(nameof(ShippedNames))] string id)
    {
        string written = HardwareProfileJson.Write(HardwareProfiles.Named(id));
        Assert.That(HardwareProfileJson.Write(HardwareProfileJson.Parse(written)), Is.EqualTo(written));
    }

    [Test]
    public void StackJson_ReferenceDeployments_ReadBackEqual() => Assert.Multiple(() =>
    {
        foreach (ReferenceDeployment deployment in ReferenceDeployments.All)
        {
            Assert.That(StackJson.Parse(StackJson.Write(deployment.Stack), deployment.Id), Is.EqualTo(deployment.Stack), deployment.Id);
        }
    });

    private static ValueList<string> ShippedNames() => HardwareProfiles.Names;
}
