using System.Numerics;
using Deployments.NUnit.Sharding;
using Deployments.Text;

namespace Deployments.NUnit.Tests;

[TestFixture]
internal sealed class ShardTests
{
    [TestCase("CI_NODE_INDEX=2 CI_NODE_TOTAL=5", 1, 5)]
    [TestCase("CI_NODE_TOTAL=1", 0, 1)]
    [TestCase("SYSTEM_JOBPOSITIONINPHASE=5 SYSTEM_TOTALJOBSINPHASE=5", 4, 5)]
    [TestCase("CIRCLE_NODE_INDEX=0 CIRCLE_NODE_TOTAL=3", 0, 3)]
    [TestCase("STRATEGY_JOB_INDEX=2 STRATEGY_JOB_TOTAL=3", 2, 3)]
    [TestCase("JOB_COMPLETION_INDEX=1 JOB_COMPLETIONS=4", 1, 4)]
    [TestCase("JOB_COMPLETION_INDEX=1 JOB_COMPLETIONS=4 CI_NODE_TOTAL=1", 1, 4)]
    [TestCase("JOB_COMPLETION_INDEX=1 JOB_COMPLETIONS=4 CI_NODE_INDEX=2 CI_NODE_TOTAL=4", 1, 4)]
    [TestCase("CI_NODE_INDEX= CI_NODE_TOTAL=", 0, 1)]
    [TestCase("", 0, 1)]
    public void Auto_TakesTheShardOfTheBuildSystem(string variables, int index, int of) =>
        Assert.That(StackShard.Read("auto", Environment(variables)), Is.EqualTo(new StackShard(index, of)));

    [TestCase("CI_NODE_INDEX=2", "CI_NODE_INDEX is set, and CI_NODE_TOTAL is not; GitLab sets both in a job with `parallel`")]
    [TestCase("CI_NODE_TOTAL=2", "CI_NODE_TOTAL is set, and CI_NODE_INDEX is not; GitLab sets both in a job with `parallel`")]
    [TestCase("JOB_COMPLETION_INDEX=2", "JOB_COMPLETION_INDEX is set, and JOB_COMPLETIONS is not; Kubernetes sets the index in an indexed job; "
        + "set JOB_COMPLETIONS in the manifest's `env` to the value of `completions`")]
    [TestCase("CI_NODE_INDEX=0 CI_NODE_TOTAL=5",
        "CI_NODE_INDEX is '0' and CI_NODE_TOTAL '5', which is no shard; the first job of GitLab has the index 1")]
    [TestCase("CIRCLE_NODE_INDEX=3 CIRCLE_NODE_TOTAL=3",
        "CIRCLE_NODE_INDEX is '3' and CIRCLE_NODE_TOTAL '3', which is no shard; the first job of CircleCI has the index 0")]
    [TestCase("STRATEGY_JOB_INDEX=x STRATEGY_JOB_TOTAL=3",
        "STRATEGY_JOB_INDEX is 'x' and STRATEGY_JOB_TOTAL '3', which is no shard; the first job of GitHub Actions has the index 0")]
    [TestCase("CI_NODE_INDEX=2 CI_NODE_TOTAL=5 CIRCLE_NODE_INDEX=0 CIRCLE_NODE_TOTAL=3",
        "the variables of GitLab say shard 1/5, those of CircleCI 0/3; write the shard out, such as Shard = \"0/4\"")]
    public void Auto_OfAnEnvironmentThatIsHalfThere_IsAnError(string variables, string message) =>
        Assert.That(() => StackShard.Read("Auto", Environment(variables)), Throws.TypeOf<InputException>().With.Message.EqualTo(message));

    [Test]
    public void Ranges_OfAllShards_AreTheWholeInOrder([Values(1, 2, 7, 100)] int of, [Values(0, 1, 5, 378)] int count)
    {
        BigInteger next = 0;
        for (int i = 0; i < of; i++)
        {
            (BigInteger start, BigInteger end) = new StackShard(i, of).RangeOf(count);
            Assert.That(start, Is.EqualTo(next));
            Assert.That((int)(end - start), Is.InRange(count / of, (count / of) + 1));
            next = end;
        }

        Assert.That(next, Is.EqualTo((BigInteger)count));
    }

    private static Func<string, string?> Environment(string variables)
    {
        Dictionary<string, string> all =
            variables.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => v.Split('=')).ToDictionary(v => v[0], v => v[1]);
        return name => all.GetValueOrDefault(name);
    }
}
