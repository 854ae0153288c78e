using Deployments.Stacks;
using NUnit.Framework;

namespace Deployments.NUnit.Cases;

/// <summary>Attributes that cannot be right.</summary>
public sealed class WrongCases
{
    [ValidStacks("formula-basik")]
    public void UnknownSpace(Stack stack) => Assert.Pass();

    [Test]
    public void UnknownSpaceOfParameter([ValidStacks("formula-basik")] Stack stack, [Values] bool isDry) => Assert.Pass();

    [ValidStacks("missing.json")]
    public void MissingFile(Stack stack) => Assert.Pass();

    [ValidStacks("formula-basic", Hardware = "labtop")]
    public void UnknownHardware(Stack stack) => Assert.Pass();

    [ValidStacks("formula-basic", Strategy = StackStrategy.Covering, Strength = 0)]
    public void StrengthZero(Stack stack) => Assert.Pass();

    [ValidStacks("formula-basic", Strategy = StackStrategy.Covering, Strength = 9)]
    public void StrengthNine(Stack stack) => Assert.Pass();

    [ValidStacks("formula-basic", Strength = 3)]
    public void StrengthWithoutCovering(Stack stack) => Assert.Pass();

    [ValidStacks("formula-basic", Count = 3)]
    public void CountWithoutSample(Stack stack) => Assert.Pass();

    [ValidStacks("formula-basic", Seed = 3)]
    public void SeedOfAll(Stack stack) => Assert.Pass();

    [ValidStacks("formula-basic", Strategy = (StackStrategy)7)]
    public void NoStrategy(Stack stack) => Assert.Pass();

    [ValidStacks("formula-basic", Strategy = StackStrategy.Sample, Count = 0)]
    public void CountZero(Stack stack) => Assert.Pass();

    [ValidStacks("formula-basic", Strategy = StackStrategy.Sample, Count = 379)]
    public void CountTooLarge(Stack stack) => Assert.Pass();

    [ValidStacks("metal", Hardware = "x86-64-server")]
    public void TooMany(Stack stack) => Assert.Pass();

    [ValidStacks("formula-basic", Limit = 0)]
    public void LimitZero(Stack stack) => Assert.Pass();

    [ValidStacks("formula-basic", Where = "ceph and not ceph")]
    public void NothingLeft(Stack stack) => Assert.Pass();

    [ValidStacks("pair.space.json", Where = "ceph")]
    public void NothingOnUnknownHardware(Stack stack) => Assert.Pass();

    [ValidStacks("formula-basic", Where = "ceph and (lxd")]
    public void UnreadableCondition(Stack stack) => Assert.Pass();

    [ValidStacks("formula-basic", Shard = "3/3")]
    public void ShardOutside(Stack stack) => Assert.Pass();

    [ValidStacks("formula-basic", Shard = "third")]
    public void ShardUnreadable(Stack stack) => Assert.Pass();

    [ValidStacks("pair.space.json", Hardware = "x86-64-server", Shard = "0/9")]
    public void ShardEmpty(Stack stack) => Assert.Pass();

    [ValidStacks("formula-basic")]
    public void TwoParameters(Stack stack, int number) => Assert.Pass();

    [ValidStacks("formula-basic")]
    public void NoParameter() => Assert.Pass();

    [Test]
    public void WrongParameter([ValidStacks("formula-basic")] string stack) => Assert.Pass();

    [ValidStacks(typeof(WrongCases))]
    public void NoSpace(Stack stack) => Assert.Pass();

    [InvalidStacks("formula-basic")]
    public void NeitherViolationNorStack(string text) => Assert.Pass();

    [InvalidStacks("formula-basic", Fault = (StackFault)7)]
    public void NoFault(Stack stack) => Assert.Pass();

    [InvalidStacks("formula-basic", Limit = 1)]
    public void TooManyViolations(Stack stack) => Assert.Pass();

    [InvalidStacks("pair.space.json", Hardware = "x86-64-server")]
    public void NoViolation(Stack stack) => Assert.Pass();

    [InvalidStacks("metal", Where = "not kvm", Fault = StackFault.Hardware)]
    public void NothingKnownOfHardware(Stack stack) => Assert.Pass();

    [ValidStacks(typeof(BrokenSpace))]
    public void Broken(Stack stack) => Assert.Pass();
}
