using Deployments.NUnit.Cases;
using NUnit.Framework.Interfaces;

namespace Deployments.NUnit.Tests;

/// <summary>What is wrong with an attribute is one failed test whose message says what to do.</summary>
[TestFixture]
internal sealed class WrongAttributeTests
{
    private static readonly Dictionary<string, string> Messages = new()
    {
        [nameof(WrongCases.UnknownSpace)] =
            "[ValidStacks(\"formula-basik\")]: unknown space 'formula-basik', and there is no such file; did you mean 'formula-basic'?",
        [nameof(WrongCases.UnknownSpaceOfParameter)] =
            "[ValidStacks(\"formula-basik\")]: unknown space 'formula-basik', and there is no such file; did you mean 'formula-basic'?",
        [nameof(WrongCases.UnknownHardware)] =
            "[ValidStacks(\"formula-basic\")]: unknown hardware profile 'labtop', and there is no such file; did you mean 'laptop'?",
        [nameof(WrongCases.StrengthZero)] =
            "[ValidStacks(\"formula-basic\")]: the strength 0 is not from 1 to 6; 2 covers every pair of choices",
        [nameof(WrongCases.StrengthNine)] =
            "[ValidStacks(\"formula-basic\")]: the strength 9 is not from 1 to 6; 2 covers every pair of choices",
        [nameof(WrongCases.StrengthWithoutCovering)] =
            "[ValidStacks(\"formula-basic\")]: Strength does nothing with this strategy; add Strategy = StackStrategy.Covering, or leave "
                + "Strength out",
        [nameof(WrongCases.CountWithoutSample)] =
            "[ValidStacks(\"formula-basic\")]: Count does nothing with this strategy; add Strategy = StackStrategy.Sample, or leave Count "
                + "out",
        [nameof(WrongCases.SeedOfAll)] =
            "[ValidStacks(\"formula-basic\")]: Seed does nothing with this strategy; add Strategy = StackStrategy.Sample, or leave Seed "
                + "out",
        [nameof(WrongCases.NoStrategy)] =
            "[ValidStacks(\"formula-basic\")]: there is no strategy 7; take StackStrategy.All, Covering or Sample",
        [nameof(WrongCases.CountZero)] =
            "[ValidStacks(\"formula-basic\")]: 0 stacks cannot be drawn; give a count from 1 on",
        [nameof(WrongCases.CountTooLarge)] =
            "[ValidStacks(\"formula-basic\")]: 379 stacks cannot be drawn, as there are only 378; lower Count, or take StackStrategy.All",
        [nameof(WrongCases.LimitZero)] =
            "[ValidStacks(\"formula-basic\")]: the limit 0 lets no test through; give one from 1 on, or leave Limit out",
        [nameof(WrongCases.NothingLeft)] =
            "[ValidStacks(\"formula-basic\")]: no stack of formula-basic is valid where `ceph and not ceph`: under the rules these "
                + "contradict each other: the condition `ceph`, the condition `not ceph`; change the condition or the hardware",
        [nameof(WrongCases.NothingOnUnknownHardware)] =
            "[ValidStacks(\"pair.space.json\")]: no stack of pair.space.json is valid where `ceph`: the rules do not allow what the "
                + "template asks for: slot `storage` of group `hosts` takes something; the hardware is unknown, so only stacks that are valid on "
                + "any machine count: name one, such as Hardware = \"x86-64-server\"",
        [nameof(WrongCases.ShardOutside)] =
            "[ValidStacks(\"formula-basic\")]: '3/3' is not a shard; the first of 3 is 0/3, the last 2/3",
        [nameof(WrongCases.ShardUnreadable)] =
            "[ValidStacks(\"formula-basic\")]: 'third' is not a shard; write \"auto\", or an index from 0, a slash, and the number of "
                + "shards: \"0/4\"",
        [nameof(WrongCases.ShardEmpty)] =
            "[ValidStacks(\"pair.space.json\")]: shard 0/9 of 4 stacks is empty; make no more than 4 shards",
        [nameof(WrongCases.TwoParameters)] =
            "[ValidStacks(\"formula-basic\")]: the method TwoParameters has to have exactly one parameter, of type Stack; for more, put "
                + "the attribute on the parameter, beside [Values] and the like on the others",
        [nameof(WrongCases.NoParameter)] =
            "[ValidStacks(\"formula-basic\")]: the method NoParameter has to have exactly one parameter, of type Stack; for more, put the "
                + "attribute on the parameter, beside [Values] and the like on the others",
        [nameof(WrongCases.WrongParameter)] =
            "[ValidStacks(\"formula-basic\")]: the parameter stack has to be of type Stack; change its type",
        [nameof(WrongCases.NoSpace)] =
            "[ValidStacks(typeof(WrongCases))]: WrongCases makes no space; write `public sealed class WrongCases : IStackSpace` with a "
                + "constructor without parameters",
        [nameof(WrongCases.NeitherViolationNorStack)] =
            "[InvalidStacks(\"formula-basic\")]: the method NeitherViolationNorStack has to have exactly one parameter, of type Violation or Stack; "
                + "for more, put the attribute on the parameter, beside [Values] and the like on the others",
        [nameof(WrongCases.NoFault)] =
            "[InvalidStacks(\"formula-basic\")]: there is no fault 7; take StackFault.Stack or StackFault.Hardware",
        [nameof(WrongCases.NoViolation)] =
            "[InvalidStacks(\"pair.space.json\")]: no stack of the template breaks exactly one rule; take a space that leaves more open",
        [nameof(WrongCases.NothingKnownOfHardware)] =
            "[InvalidStacks(\"metal\")]: nothing that the stacks cannot do without is known of the hardware; "
                + "name the machine, such as Hardware = \"x86-64-server\"",
        [nameof(WrongCases.Broken)] =
            "[ValidStacks(typeof(BrokenSpace))]: BrokenSpace.Create failed: InvalidOperationException: the rig is not there",
    };

    /// <summary>Parts of the messages that hold a path or what the library says.</summary>
    private static readonly Dictionary<string, string> Part = new()
    {
        [nameof(WrongCases.MissingFile)] = "there is no file",
        [nameof(WrongCases.TooMany)] = "stacks are more than the limit of 10,000 test cases; take Strategy = StackStrategy.Covering or StackStrategy.Sample, "
            + "narrow the space with Where, split it with Shard, or raise Limit",
        [nameof(WrongCases.TooManyViolations)] =
            "stacks are more than the limit of 1 test cases; narrow the space with Where, split it with Shard, or raise Limit",
        [nameof(WrongCases.UnreadableCondition)] = "a `)` is missing; close the parenthesis",
    };

    private static IEnumerable<string> Methods => typeof(WrongCases).GetMethods().Where(m => m.DeclaringType == typeof(WrongCases)).Select(m => m.Name);

    [TestCaseSource(nameof(Methods))]
    public void Method_OfAWrongAttribute_IsOneFailedTest(string method)
    {
        ITestResult[] results = CaseRun.Of(method);
        Assert.That(results, Has.Length.EqualTo(1));
        Assert.That(results[0].ResultState, Is.EqualTo(ResultState.NotRunnable));
        Assert.That(results[0].Message, Messages.TryGetValue(method, out string? message) ? Is.EqualTo(message) : Does.Contain(Part[method]));
    }

    [Test]
    public void Fixture_OfAWrongAttribute_HasFailedTests()
    {
        ITestResult result = CaseRun.Results.Single(r => r.Test.ClassName == typeof(WrongFixtureCases).FullName);
        Assert.That(result.ResultState.Status, Is.EqualTo(TestStatus.Failed));
        Assert.That(result.Message, Does.Contain("unknown space 'formula-basik'").And.Contain("did you mean 'formula-basic'?"));
    }

    [Test]
    public void Fixture_WithoutAStack_SaysWhatItNeeds()
    {
        ITestResult result = CaseRun.Results.Single(r => r.Test.ClassName == typeof(ShapelessFixtureCases).FullName);
        Assert.That(result.ResultState.Status, Is.EqualTo(TestStatus.Failed));
        Assert.That(result.Message, Does.Contain("the constructor of ShapelessFixtureCases has to have exactly one parameter, of type Stack"));
    }
}
