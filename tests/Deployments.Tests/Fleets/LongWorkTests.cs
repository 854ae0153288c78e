using Deployments.Fleets;
using Deployments.Hardware;
using Deployments.References;
using Deployments.Stacks;

namespace Deployments.Tests.Fleets;

[TestFixture]
internal sealed class LongWorkTests
{
    private static Fleet Mixed => Fleet.Of([HardwareProfiles.Named("laptop"), HardwareProfiles.Named("edge-box"), HardwareProfiles.Named("x86-64-server")]);

    private static Stack Stack => Deployment.Check("Linux -> KVM -> VMs").Stack with { Name = "any" };

    [Test]
    public void Judge_Fleet_ReportsEachKindOfMachine()
    {
        var seen = new List<int>();
        Mixed.Judge(Stack, progress: new Steps(seen));
        Assert.That(seen, Is.EqualTo(new[] { 1, 2, 3 }));
    }

    [Test]
    public void Survey_ReportsEachDeployment()
    {
        var seen = new List<int>();
        DeploymentSurvey.Of(HardwareProfiles.Named("laptop"), progress: new Steps(seen));
        Assert.That(seen, Is.EqualTo(Enumerable.Range(1, ReferenceDeployments.All.Count)));
    }

    [Test]
    public void LongWork_EndsWhenItIsCancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.That(() => Mixed.Judge(Stack, cancellation: source.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(() => DeploymentSurvey.Of(HardwareProfiles.Named("laptop"), cancellation: source.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    /// <summary>Reports at once; <see cref="Progress{T}"/> would do so on another thread.</summary>
    private sealed class Steps(List<int> seen) : IProgress<int>
    {
        public void Report(int value) => seen.Add(value);
    }
}
