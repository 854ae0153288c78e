using Deployments.Reporting.Pipelines;
using Deployments.Spaces;
using Deployments.Spaces.Templates;
using Deployments.Vocabulary;
using Newtonsoft.Json.Linq;

namespace Deployments.Tests.Reporting;

[TestFixture]
internal sealed class JobMatrixTests
{
    private static readonly Space Clashing = Space.Compile(SpaceDefinition.Build("clash").Group("hosts", static g => g
        .One("stack", OperatingSystems.Linux, OperatingSystems.Debian).OneOrNone("a-b", Hypervisors.Kvm).OneOrNone("a_b", StorageSystems.Ceph)).ToDefinition());

    [Test]
    public void GitHub_SlotsWithNamesThatClash_EachHaveTheirOwn()
    {
        JToken job = JObject.Parse(JobMatrix.GitHub(Clashing, Clashing.Cover(1)))["include"]![0]!;
        Assert.That(job.Select(m => ((JProperty)m).Name), Is.EqualTo((string[])["stack", "stack_2", "a-b", "a_b"]));
        Assert.That((int)job["stack"]!, Is.EqualTo(1));
    }

    [Test]
    public void GitLab_SlotsWithNamesThatClash_EachHaveTheirOwn()
    {
        string[] lines = JobMatrix.GitLab(Clashing, Clashing.Cover(1)).Split('\n');
        Assert.That(lines.Skip(2).Take(4).Select(l => l.Trim(' ', '-').Split(':')[0]), Is.EqualTo((string[])["STACK", "STACK_2", "A_B", "A_B_2"]));
    }
}
