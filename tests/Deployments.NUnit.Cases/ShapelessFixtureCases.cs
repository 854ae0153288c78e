using NUnit.Framework;

namespace Deployments.NUnit.Cases;

/// <summary>A fixture whose constructor takes no stack.</summary>
[ValidStacks("formula-basic")]
public sealed class ShapelessFixtureCases
{
    [Test]
    public void Alone() => Assert.Pass();
}
