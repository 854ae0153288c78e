using Deployments.Findings;
using Deployments.References;
using Deployments.Validation;

namespace Deployments.Tests.References;

/// <summary>Combinations that a source document claims and that cannot be had as they stand; each file says why.</summary>
internal sealed class ImpossibleClaimTests
{
    private static readonly string[] Impossible =
    [
        "nova-pods-on-cni", "nova-lxd", "nova-api-on-kubevirt", "xen-openstack", "sel4-microvm", "opennebula-lxd", "xen-kubevirt-ceph-claimed",
        "sel4-firecracker-openfaas", "opennebula-lxd-linstor",
    ];

    [TestCaseSource(nameof(Impossible))]
    public void Judge_ImpossibleClaim_IsInvalidWhateverTheHardware(string id)
    {
        ReferenceDeployment deployment = ReferenceDeployments.Find(id).Single();
        Assert.That(deployment.Keys, Is.All.StartsWith("C"), "only a claim may be impossible");
        Assert.That(RulesEngine.Default.Judge(deployment.Stack), Is.EqualTo(Verdict.Invalid));
    }

    [Test]
    public void Judge_EveryOtherDeployment_MayWorkOnSomeHardware() => Assert.That(
        ReferenceDeployments.All.Where(d => RulesEngine.Default.Judge(d.Stack) == Verdict.Invalid).Select(d => d.Id), Is.EquivalentTo(Impossible));
}
