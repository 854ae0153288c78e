using Deployments.Spaces.Violating;
using NUnit.Framework;

namespace Deployments.NUnit.Cases;

/// <summary>A fixture for each stack that must be refused.</summary>
[InvalidStacks("formula-basic", Where = "kvm")]
public sealed class InvalidFixtureCases(Violation violation)
{
    [Test]
    public void OfFixture() => Assert.That(violation, Is.Not.Deployable);
}
