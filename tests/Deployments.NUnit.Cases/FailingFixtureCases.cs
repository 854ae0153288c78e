using Deployments.Stacks;
using NUnit.Framework;

namespace Deployments.NUnit.Cases;

/// <summary>A fixture whose test fails.</summary>
[ValidStacks("pair.space.json", Hardware = "x86-64-server", Where = "kvm and ceph")]
public sealed class FailingFixtureCases(Stack stack)
{
    [Test]
    public void InFixture() => Assert.That(stack.Groups, Is.Empty);
}
