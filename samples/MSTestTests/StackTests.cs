using Deployments;
using Deployments.Findings;
using Deployments.FsCheck;
using Deployments.Hardware;
using Deployments.Notation;
using Deployments.Spaces;
using Deployments.Stacks;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.VisualStudio.TestTools.UnitTesting;

[TestClass]
public class StackTests
{
    private static readonly Space Space = Space.Compile(SpaceDefinitions.Named("formula-basic"));

    // All 378 valid stacks. A name is the stack in one line: `Stack.ToString`.
    public static IEnumerable<Stack> All => Space.Enumerate();

    // The few stacks among which every pair of layers' choices occurs.
    public static IEnumerable<Stack> Pairs => Space.Cover(2).Stacks;

    [TestMethod, DynamicData(nameof(All))]
    public void EveryStackWorks(Stack stack) => Assert.AreEqual(Verdict.Valid, Deployment.Check(stack).Verdict);

    [TestMethod, DynamicData(nameof(Pairs))]
    public void EveryPairIsReadAsWritten(Stack stack) => Assert.AreEqual(stack, StackJson.Parse(StackJson.Write(stack)));

    // A hundred of the 10^35 stacks of the whole catalogue. One that fails is shrunk to the smallest stack that fails.
    [TestMethod]
    public void RandomStacksWork() => Check.QuickThrowOnFailure(Prop.ForAll(
        Arbitraries.Stacks("metal", HardwareProfiles.Named("x86-64-server")),
        stack => Deployment.Check(stack).Verdict == Verdict.Valid));
}
