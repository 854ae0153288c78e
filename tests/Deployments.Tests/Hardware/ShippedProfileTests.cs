using Deployments.Hardware;
using Deployments.Model;
using Deployments.Reading;
using NUnit.Framework;

namespace Deployments.Tests.Hardware;

public sealed class ShippedProfileTests
{
    [Test]
    public void Named_EveryShippedProfile_HasTheShapeAndTheFeatures([ValueSource(nameof(Names))] string id)
    {
        HardwareProfile profile = HardwareProfile.Named(id);
        Assert.That(() => HardwareProfileJson.Parse(HardwareProfileJson.Write(profile), id), Throws.Nothing);
        Assert.That(profile.Features.Values.Select(f => f.Origin), Is.All.EqualTo(profile.Name));
        Assert.That(profile.Origins.Values, Is.All.EqualTo(profile.Name));
    }

    [Test]
    public void Named_Twice_IsTheSameValue() =>
        Assert.That(HardwareProfile.Named("laptop"), Is.SameAs(HardwareProfile.Named("laptop")));

    [Test]
    public void Named_Misspelled_Suggests() => Assert.That(
        () => HardwareProfile.Named("laptob"),
        Throws.TypeOf<InputException>().With.Message.EqualTo("unknown hardware profile 'laptob'; did you mean 'laptop'?"));

    private static ValueList<string> Names() => HardwareProfile.ShippedNames;
}
