using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Spaces.Costs;
using Deployments.Validation;
using Deployments.Vocabulary;
using FsCheck;
using FsCheck.Fluent;

namespace Deployments.FsCheck.Tests;

/// <summary>Machines, and stacks with a machine that carries them.</summary>
[TestFixture]
internal sealed class MachineTests
{
    [Test]
    public void Machines_AreWellFormedAndVaried()
    {
        HardwareProfile[] drawn = Arbitraries.Machines().Generator.Sample(300, new Rnd(1), 50);
        var validator = new HardwareProfileShapeValidator();
        Assert.That(drawn.Where(m => !validator.Validate(m).IsValid), Is.Empty);
        Assert.That(drawn.Distinct().Count(), Is.GreaterThan(200));
        Assert.That(drawn.Select(static m => m.Architecture).Distinct().Count(), Is.GreaterThan(3));
    }

    /// <summary>A processor without virtualization has none of what builds on it, whatever the rest of the machine is.</summary>
    [Test]
    public void Machines_PartsThatGoTogether_ComeFromOneProfile()
    {
        HardwareProfile[] shipped = [.. HardwareProfiles.Names.Select(HardwareProfiles.Named)];
        FeatureId[] processor = [Features.HardwareVirtualization, Features.SecondLevelAddressTranslation, Features.UnrestrictedGuest, Features.Iommu];
        FeatureId[] firmware = [Features.Uefi, Features.SecureBoot, Features.Tpm20];
        foreach (HardwareProfile machine in Arbitraries.Machines().Generator.Sample(300, new Rnd(2), 50))
        {
            Assert.That(shipped.Any(s => s.Cpu == machine.Cpu && processor.All(f => s[f].State == machine[f].State)), Is.True);
            Assert.That(shipped.Any(s => firmware.All(f => s[f].State == machine[f].State)), Is.True);
        }
    }

    [Test]
    public void Machines_AlwaysFailing_ShrinkToThePlainServer([Range(1, 5)] int seed) =>
        Assert.That(Falsified.By(Arbitraries.Machines(), static _ => false, (ulong)seed).Last, Is.SameAs(HardwareProfiles.Named("plain-server")));

    [Test]
    public void Machines_FailingWithoutIommu_ShrinkToAPlainServerButForTheProcessor()
    {
        HardwareProfile plain = HardwareProfiles.Named("plain-server");
        HardwareProfile last = Falsified.By(
            Arbitraries.Machines(), m => m.Architecture != plain.Architecture || m[Features.Iommu].State != FeatureState.Disabled, 1).Last;
        Assert.That((last.MemoryGiB, last.Disks, last.Nics, last[Features.Uefi]), Is.EqualTo((plain.MemoryGiB, plain.Disks, plain.Nics, plain[Features.Uefi])));
    }

    [TestCase("metal")]
    [TestCase("formula-basic")]
    public void DeployableStacks_AndAllThatTheyShrinkTo_AreValid(string space)
    {
        Arbitrary<DeployableStack> pairs = Arbitraries.DeployableStacks(space);
        DeployableStack[] drawn = pairs.Generator.Sample(100, new Rnd(3), 50);
        IEnumerable<DeployableStack> all = drawn.Concat(drawn.Take(2).SelectMany(pairs.Shrinker));
        Assert.That(all.Where(static p => RulesEngine.Default.Judge(p.Stack, p.Machine) != Verdict.Valid), Is.Empty);
        Assert.That(drawn.Select(static p => p.Machine).Distinct().Count(), Is.GreaterThan(60));
    }

    /// <summary>A test that fails wherever virtualization is off ends at a stack that does without, on a machine like the plain server but for that.</summary>
    [Test]
    public void DeployableStacks_FailingWithoutVirtualization_ShrinkBoth()
    {
        DeployableStack last = Falsified.By(
            Arbitraries.DeployableStacks("metal", cost: new SpaceCost("few", static _ => 4)),
            static p => p.Machine[Features.HardwareVirtualization].State == FeatureState.Enabled, 1).Last;
        Assert.That(last.Stack.Groups[0].Components, Has.Count.EqualTo(1));
        Assert.That(last.Machine.MemoryGiB, Is.EqualTo(HardwareProfiles.Named("plain-server").MemoryGiB));
    }
}
