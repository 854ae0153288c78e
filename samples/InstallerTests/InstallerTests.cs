using Deployments.FsCheck;
using Deployments.Hardware;
using Deployments.NUnit;
using Deployments.Spaces.Violating;
using Deployments.Stacks;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

public class InstallerTests
{
    // All 378 valid stacks.
    [ValidStacks("formula-basic")]
    public void Plan_OfEveryStack_InstallsEveryComponent(Stack stack) =>
        Assert.That(Installer.Plan(stack).Count(s => s.Value == "present"), Is.EqualTo(stack.AllGroups().Sum(g => g.Components.Count)));

    // The 20 stacks among which every pair of choices occurs: enough for a bug that two layers make together.
    [ValidStacks("formula-basic", Strategy = StackStrategy.Covering)]
    public void Plan_OfEveryPair_SetsNothingTwice(Stack stack) => Assert.That(Installer.Contradictions(Installer.Plan(stack)), Is.Empty);

    // For each rule that a stack of the space can break alone, one that breaks it: the installer must refuse it for that.
    [InvalidStacks("formula-basic")]
    public void Plan_OfABrokenStack_IsRefused(Violation violation) =>
        Assert.That(() => Installer.Plan(violation.Stack), Throws.InvalidOperationException.With.Message.EqualTo(violation.Message));

    // A hundred of the 10^35 stacks of the whole catalogue. What fails is shrunk to the smallest stack that still fails.
    [Test]
    public void Plan_OfAnyStack_SetsNothingTwice() => Check.QuickThrowOnFailure(Prop.ForAll(
        Arbitraries.Stacks("metal", HardwareProfiles.Named("x86-64-server")), stack => !Installer.Contradictions(Installer.Plan(stack)).Any()));
}
