using Deployments.Stacks;
using NUnit.Framework;

namespace Deployments.NUnit.Cases;

/// <summary>The attribute on parameters, beside ordinary values.</summary>
public sealed class ParameterCases
{
    [Test]
    public void Beside([ValidStacks("pair.space.json", Hardware = "x86-64-server")] Stack stack, [Values] bool isDry) =>
        Assert.That(stack.Groups, Has.Count.EqualTo(1));

    [Test, Combinatorial]
    public void Two(
        [ValidStacks("pair.space.json", Hardware = "x86-64-server", Where = "kvm")] Stack left,
        [ValidStacks("pair.space.json", Hardware = "x86-64-server", Where = "xen-hvm")] Stack right) => Assert.That(left, Is.Not.EqualTo(right));

    [Test, Pairwise]
    public void Paired(
        [ValidStacks("pair.space.json", Hardware = "x86-64-server")] Stack stack, [Values("a", "b", "c")] string text, [Values] bool isDry) =>
        Assert.That(stack.Groups, Has.Count.EqualTo(1));

    [Test]
    public void Joined(
        [ValidStacks("pair.space.json", Hardware = "x86-64-server", Where = "kvm"), ValidStacks("formula-basic", Where = "ceph and lxd and neutron")]
        Stack stack) => Assert.That(stack, Is.Not.Null);
}
