using Deployments.NUnit;
using Deployments.Spaces.Violating;
using Deployments.Stacks;
using NUnit.Framework;

namespace Deployments.NUnit.Cases;

public class InstallerTests
{
    // One test for each of the 378 valid stacks.
    [ValidStacks("formula-basic")]
    public void Plan_OfEveryStack_HasSteps(Stack stack) => Assert.That(Installer.Plan(stack), Is.Not.Empty);

    // A few stacks among which every possible pair of choices occurs, each with both values of another parameter.
    [Test]
    public void Plan_OfEveryPair_HasSteps(
        [ValidStacks("formula-extended", Strategy = StackStrategy.Covering)] Stack stack, [Values] bool isDryRun) =>
        Assert.That(Installer.Plan(stack, isDryRun), isDryRun ? Is.Empty : Is.Not.Empty);

    // Random stacks of the whole catalogue with Ceph, the same for the same seed; parallel jobs of a build share them.
    [ValidStacks("metal", Where = "ceph", Hardware = "x86-64-server", Strategy = StackStrategy.Sample, Count = 50, Seed = 7, Shard = "auto")]
    public void Stack_OfTheCatalogue_Works(Stack stack) => Assert.That(stack, Is.Deployable.On("x86-64-server"));

    // For each rule that a stack can break alone, one that breaks it.
    [InvalidStacks("formula-basic")]
    public void Plan_OfAStackThatCannotWork_IsRefused(Violation violation) =>
        Assert.That(() => Installer.Plan(violation.Stack), Throws.Exception.With.Message.Contains(violation.Rule.Value));
}
