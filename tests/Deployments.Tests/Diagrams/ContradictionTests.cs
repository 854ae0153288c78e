using Deployments.Spaces;
using Deployments.Spaces.Filters;

namespace Deployments.Tests.Diagrams;

/// <summary>Constraints that contradict themselves.</summary>
[TestFixture]
internal sealed class ContradictionTests
{
    [Test]
    [CancelAfter(60_000)]
    public void Compile_ConditionThatHidesAContradiction_IsEmpty(CancellationToken cancellation)
    {
        const string Never = "(ceph and (kvm or lxd) and not kvm and not lxd)";
        StackFilter hidden = StackFilter.Parse($"{Never} or {Never.Replace("ceph", "ironic", StringComparison.Ordinal)}");
        Assert.That(Space.Compile(SpaceDefinitions.Named("formula-basic"), cancellation: cancellation).Where(hidden, cancellation).Count.IsZero);
    }
}
