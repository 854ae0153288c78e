using Deployments.Spaces.Violating;
using Deployments.Stacks;
using NUnit.Framework;

namespace Deployments.NUnit.Cases;

/// <summary>Stacks that must be refused.</summary>
public sealed class InvalidCases
{
    [InvalidStacks("formula-basic")]
    public void OfRules(Violation violation) => Assert.That(violation, Is.Not.Deployable);

    [InvalidStacks("formula-basic", Fault = StackFault.Hardware)]
    public void OfHardware(Violation violation) => Assert.That(violation, Is.Not.Deployable);

    [InvalidStacks("formula-basic", Where = "ceph", Shard = "1/2")]
    public void OfStacks(Stack stack) => Assert.That(stack, Is.Not.Deployable);

    [InvalidStacks("pair.space.json", Hardware = "x86-64-server", Fault = StackFault.Hardware)]
    public void OfStacksOnHardware(Stack stack) => Assert.That(stack, Is.Not.Deployable);

    [Test]
    public void OfParameter([InvalidStacks("formula-basic", Where = "kvm")] Violation violation, [Values] bool isDry) =>
        Assert.That(violation.Stack, Is.Not.Deployable.On("x86-64-server"));
}
