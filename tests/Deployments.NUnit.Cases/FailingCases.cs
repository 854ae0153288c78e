using Deployments.Spaces.Violating;
using Deployments.Stacks;
using NUnit.Framework;

namespace Deployments.NUnit.Cases;

/// <summary>Tests that fail.</summary>
public sealed class FailingCases
{
    [ValidStacks("pair.space.json", Hardware = "x86-64-server", Where = "kvm and ceph")]
    public void InMethod(Stack stack) => Assert.That(stack, Is.Deployable.On("x86-64-server-without-hardware-virtualization"));

    [InvalidStacks("formula-basic", Where = "kvm")]
    public void OfViolation(Violation violation) => Assert.That(violation, Is.Deployable);

    [Test]
    public void InParameter(
        [ValidStacks("pair.space.json", Hardware = "x86-64-server", Where = "kvm and ceph")] Stack stack, [Values("\"", "b")] string text) =>
        Assert.That(stack.Groups, Is.Empty, text);
}
