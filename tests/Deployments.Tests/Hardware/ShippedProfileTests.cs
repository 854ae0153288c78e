using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Notation;
using Deployments.Text;

namespace Deployments.Tests.Hardware;

internal sealed class ShippedProfileTests
{
    [Test]
    public void Named_EveryShippedProfile_HasTheShapeAndTheFeatures([ValueSource(nameof(Names))] string id)
    {
        HardwareProfile profile = HardwareProfiles.Named(id);
        Assert.That(() => HardwareProfileJson.Parse(HardwareProfileJson.Write(profile), id), Throws.Nothing);
        Assert.That(profile.Features.Values.Select(f => f.Origin), Is.All.EqualTo(profile.Name));
        Assert.That(profile.Origins.Values, Is.All.EqualTo(profile.Name));
    }

    [Test]
    public void Named_Twice_IsTheSameValue() =>
        Assert.That(HardwareProfiles.Named("laptop"), Is.SameAs(HardwareProfiles.Named("laptop")));

    [Test]
    public void Named_Misspelled_Suggests() => Assert.That(
        () => HardwareProfiles.Named("laptob"),
        Throws.TypeOf<InputException>().With.Message.EqualTo("unknown hardware profile 'laptob'; did you mean 'laptop'?"));

    private static ValueList<string> Names() => HardwareProfiles.Names;
}
