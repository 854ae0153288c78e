using Deployments.Stacks;
using NUnit.Framework;

namespace Deployments.NUnit.Cases;

/// <summary>The attribute on a class: one fixture for each stack.</summary>
[ValidStacks("pair.space.json", Hardware = "x86-64-server")]
public sealed class FixtureCases(Stack stack)
{
    [Test]
    public void First() => Assert.That(stack.Groups, Has.Count.EqualTo(1));

    [Test]
    public void Second([Values] bool isDry) => Assert.That(stack.Groups, Has.Count.EqualTo(1));
}
