using Deployments.Stacks;
using NUnit.Framework;

namespace Deployments.NUnit.Cases;

/// <summary>A fixture of a space that is not there.</summary>
[ValidStacks("formula-basik")]
public sealed class WrongFixtureCases(Stack stack)
{
    [Test]
    public void Alone() => Assert.That(stack, Is.Not.Null);
}
