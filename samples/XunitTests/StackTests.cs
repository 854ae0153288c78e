using Deployments;
using Deployments.Findings;
using Deployments.FsCheck;
using Deployments.Hardware;
using Deployments.Notation;
using Deployments.Spaces;
using Deployments.Stacks;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

public class StackTests
{
    private static readonly Space Space = Space.Compile(SpaceDefinitions.Named("formula-basic"));

    // All 378 valid stacks. A name is the stack in one line: `Stack.ToString`.
    public static TheoryData<Stack> All => [.. Space.Enumerate()];

    // The few stacks among which every pair of layers' choices occurs.
    public static TheoryData<Stack> Pairs => [.. Space.Cover(2).Stacks];

    [Theory, MemberData(nameof(All))]
    public void EveryStackWorks(Stack stack) => Assert.Equal(Verdict.Valid, Deployment.Check(stack).Verdict);

    [Theory, MemberData(nameof(Pairs))]
    public void EveryPairIsReadAsWritten(Stack stack) => Assert.Equal(stack, StackJson.Parse(StackJson.Write(stack)));

    // A hundred of the 10^35 stacks of the whole catalogue. One that fails is shrunk to the smallest stack that fails.
    [Fact]
    public void RandomStacksWork() => Check.QuickThrowOnFailure(Prop.ForAll(
        Arbitraries.Stacks("metal", HardwareProfiles.Named("x86-64-server")),
        stack => Deployment.Check(stack).Verdict == Verdict.Valid));
}
