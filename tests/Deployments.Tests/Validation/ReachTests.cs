using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Knowledge;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Tests.Validation;

/// <summary>Where a capability can be used: on the group that offers it, or in the whole stack.</summary>
internal sealed class ReachTests
{
    /// <summary>Alpha reaches its own group, beta the whole stack, unless the one that offers or the one that needs it says otherwise.</summary>
    [TestCase("alpha", null, null, Verdict.Invalid)]
    [TestCase("alpha", Reach.Stack, null, Verdict.Valid)]
    [TestCase("alpha", Reach.Node, null, Verdict.Invalid)]
    [TestCase("alpha", null, Reach.Stack, Verdict.Valid)]
    [TestCase("beta", null, null, Verdict.Valid)]
    [TestCase("beta", null, Reach.Node, Verdict.Valid)]
    [TestCase("beta", Reach.Node, Reach.Node, Verdict.Invalid)]
    public void Judge_CapabilityOfAnotherGroup_IsThereWhenItReachesThatFar(string capability, Reach? offered, Reach? needed, Verdict expected)
    {
        Component giving = MadeUp.Modest with { Id = new("giving"), Provides = [new Provision(new(capability), offered)] };
        Component needing = MadeUp.Needing(Condition.Capability(new(capability), needed));
        NodeGroup[] groups = [MadeUp.Group("a", [giving]), MadeUp.Group("b", [needing])];
        Assert.That(MadeUp.Judge(null, [giving, needing], groups), Is.EqualTo(expected));
        Assert.That(MadeUp.Judge(null, [giving, needing], groups[1], groups[0]), Is.EqualTo(expected), "the other way round");
        Assert.That(MadeUp.Judge(null, [giving, needing], MadeUp.Group("g", [needing, giving])), Is.EqualTo(Verdict.Valid), "on one group");
    }

    [Test]
    public void Judge_Workload_IsLookedForOnItsOwnGroup()
    {
        Component giving = MadeUp.Modest with { Id = new("giving"), Provides = [new Provision(new("alpha"))] };
        NodeGroup with = MadeUp.Group("a", [giving]), without = MadeUp.Group("b", [MadeUp.Modest]);
        Component[] catalog = [giving, MadeUp.Modest];
        Assert.That(MadeUp.Judge(null, catalog, without, with with { Runs = [new("alpha")] }), Is.EqualTo(Verdict.Valid));
        Assert.That(MadeUp.Judge(null, catalog, with, without with { Runs = [new("alpha")] }), Is.EqualTo(Verdict.Invalid));
    }
}
