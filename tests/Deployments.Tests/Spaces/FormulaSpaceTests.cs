using Deployments.Model;
using Deployments.Spaces;
using Deployments.Validation;
using NUnit.Framework;

namespace Deployments.Tests.Spaces;

/// <summary>The spaces of the two formulas hold exactly those permutations that the rules engine calls valid.</summary>
[TestFixture]
internal sealed class FormulaSpaceTests
{
    [TestCase("formula-basic", 540)]
    [TestCase("formula-extended", 4 * 6 * 5 * 5 * 4 * 5 * (4 + 1))]
    public void RawCount_IsTheProductOfTheRows(string id, int expected) =>
        Assert.That(Space.Compile(SpaceDefinitions.Named(id)).RawCount, Is.EqualTo(new System.Numerics.BigInteger(expected)));

    [TestCase("formula-basic")]
    [TestCase("formula-extended")]
    public void Contains_EveryRawChoice_AsTheEngineJudges(string id)
    {
        Space space = Space.Compile(SpaceDefinitions.Named(id));
        byte[][] choices = [.. space.RawChoices()];
        bool[] valid = new bool[choices.Length];
        Parallel.For(0, choices.Length, i => valid[i] = RulesEngine.Default.Judge(space.ToStack(choices[i])) == Verdict.Valid);
        string[] wrong = [.. choices.Where((c, i) => space.Contains(c) != valid[i])
            .Take(5).Select(c => string.Join(' ', space.Variables.Select((v, i) => v.Values[c[i]])))];
        Assert.Multiple(() =>
        {
            Assert.That(wrong, Is.Empty);
            Assert.That(space.Count, Is.EqualTo(new System.Numerics.BigInteger(valid.Count(v => v))));
        });
    }

    [Test]
    public void Contains_Metal3WithOpenStack_OnAnInstallerOfItsOwn()
    {
        Space space = Space.Compile(SpaceDefinitions.Named("formula-basic"));
        Stack[] found = [.. space.Where(SpaceCondition.Parse("provisioning = metal3 and compute = nova and control-plane = openstack and storage = ceph")).Enumerate()];
        Assert.That(found, Is.Not.Empty);
    }
}
