using Deployments.Stacks;
using NUnit.Framework;

namespace Deployments.NUnit.Cases;

/// <summary>The attribute on methods.</summary>
public sealed class MethodCases
{
    [ValidStacks("formula-basic")]
    public void Every(Stack stack) => Assert.That(stack, Is.Deployable.On("x86-64-server"));

    [ValidStacks("formula-basic", Strategy = StackStrategy.Covering)]
    public void Covering(Stack stack) => Assert.That(stack.Groups, Has.Count.EqualTo(2));

    [ValidStacks("formula-basic", Strategy = StackStrategy.Covering, Strength = 1, Seed = 5)]
    public void Each(Stack stack) => Assert.That(stack.Groups, Has.Count.EqualTo(2));

    [ValidStacks("metal", Hardware = "x86-64-server", Strategy = StackStrategy.Sample, Count = 20, Seed = 7)]
    public void Sample(Stack stack) => Assert.That(stack, Is.Deployable.On("x86-64-server"));

    [Test]
    [ValidStacks("formula-basic", Where = "ceph and lxd", Shard = "0/3")]
    [ValidStacks("formula-basic", Where = "ceph and lxd", Shard = "1/3")]
    [ValidStacks("formula-basic", Where = "ceph and lxd", Shard = "2/3")]
    public void InThreeParts(Stack stack) => Assert.That(stack.Groups, Has.Count.EqualTo(2));

    [ValidStacks(typeof(EdgeSpace))]
    public void Own(Stack stack) => Assert.That(stack.Groups[0].Hardware?.Name, Is.EqualTo("Edge box"));

    [ValidStacks(typeof(EdgeSpace), Hardware = "laptop")]
    public void OwnElsewhere(Stack stack) => Assert.That(stack, Is.Deployable.On("laptop"));

    [ValidStacks("pair.space.json", Hardware = "x86-64-server")]
    public void OfFile(Stack stack) => Assert.That(stack, Is.Deployable.On("x86-64-server"));

    [ValidStacks("pair.space.json", Hardware = "x86-64-server"), CancelAfter(60_000)]
    public void Cancelled(Stack stack, CancellationToken cancellation) => Assert.That(cancellation.IsCancellationRequested, Is.False);

    [ValidStacks("pair.space.json", Hardware = "x86-64-server")]
    public async Task Awaited(Stack stack)
    {
        await Task.Yield();
        Assert.That(stack.Groups, Has.Count.EqualTo(1));
    }
}
