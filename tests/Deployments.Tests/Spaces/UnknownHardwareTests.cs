using System.Numerics;
using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Spaces;
using Deployments.Spaces.Bounding;
using Deployments.Spaces.Templates;
using Deployments.Stacks;
using Deployments.Tests.Validation.Laws;
using Deployments.Vocabulary;
using static Deployments.Tests.Spaces.SpaceWorlds;

namespace Deployments.Tests.Spaces;

/// <summary>What is certain, what is possible and what each unknown fact decides are held against every way in which the unknown facts can turn out.</summary>
[TestFixture]
internal sealed class UnknownHardwareTests
{
    [Test]
    public void Of_RandomWorlds_IsWhatEveryCompletionOfTheFactsSays() => Law((world, space, engine) =>
    {
        HardwareProfile machine = world.Hardware ?? HardwareProfile.Unknown with { Architecture = Architecture.X64 };
        FeatureId[] unknown = [.. World.Features.Where(f => machine[f].State == FeatureState.Unknown)];
        HardwareProfile[] completions = [.. Completions(machine, unknown)];
        Stack[] stacks = [.. Choices(space).Select(c => space.ToStack(c))
            .Select(s => s with { Groups = [.. s.Groups.Select(g => g with { Hardware = null })] })];
        bool[][] valid = [.. stacks.Select(s => completions.Select(p => engine.Judge(s, p) == Verdict.Valid).ToArray())];
        int CertainIf(Func<HardwareProfile, bool> known) => valid.Count(v => v.Where((_, i) => known(completions[i])).All(ok => ok));
        int PossibleIf(Func<HardwareProfile, bool> known) => valid.Count(v => v.Where((_, i) => known(completions[i])).Any(ok => ok));
        int certain = CertainIf(_ => true), possible = PossibleIf(_ => true);
        SpaceBounds bounds = SpaceBounds.Of(Template(world), machine, engine.Catalog);
        return bounds.Certain == certain && bounds.Possible == possible && World.Features.All(f =>
            Told(bounds.Openers, f) == (unknown.Contains(f) ? CertainIf(p => p[f].State == FeatureState.Enabled) - certain : 0)
            && Told(bounds.Closers, f) == (unknown.Contains(f) ? possible - PossibleIf(p => p[f].State == FeatureState.Absent) : 0));
    });

    [Test]
    public void Of_UnknownVirtualization_NamesTheFactThatOpensMost()
    {
        HardwareProfile machine = HardwareProfiles.Named("x86-64-server")
            .With(Features.HardwareVirtualization, FeatureState.Unknown).With(Features.PxeBoot, FeatureState.Unknown);
        SpaceBounds bounds = SpaceBounds.Of(Virtualization(), machine);
        Assert.That((bounds.Certain, bounds.Possible), Is.EqualTo(((BigInteger)1, (BigInteger)6)));
        Assert.That(bounds.Openers.Select(o => (o.Name, (int)o.Stacks)), Is.EqualTo(new[] { ("hardware-virtualization", 2), ("pxe-boot", 1) }));
        Assert.That(bounds.Closers.Select(o => (o.Name, (int)o.Stacks)), Is.EqualTo(new[] { ("hardware-virtualization", 4), ("pxe-boot", 3) }));
    }

    [Test]
    public void Of_FeaturesThatAreNeededTogether_OpenNothingAloneAndCloseAll()
    {
        SpaceDefinition template = SpaceDefinition.Build("together").Exact()
            .Group("host", g => g.Use(OperatingSystems.Freebsd).One("hypervisor", Hypervisors.Bhyve)).ToDefinition();
        HardwareProfile machine = HardwareProfiles.Named("x86-64-server")
            .With(Features.HardwareVirtualization, FeatureState.Unknown).With(Features.SecondLevelAddressTranslation, FeatureState.Unknown);
        SpaceBounds bounds = SpaceBounds.Of(template, machine);
        Assert.That((bounds.Certain, bounds.Possible), Is.EqualTo(((BigInteger)0, (BigInteger)1)));
        Assert.That(bounds.Openers, Is.Empty);
        Assert.That(bounds.Closers.Select(o => o.Name), Is.EqualTo(new[] { "hardware-virtualization", "second-level-address-translation" }));
    }

    [Test]
    public void Of_GroupsOnMachinesOfTheirOwn_TellsOfEachMachine()
    {
        HardwareProfile left = HardwareProfiles.Named("x86-64-server") with { Name = "left" };
        SpaceDefinition template = SpaceDefinition.Build("two").Exact()
            .Group("a", g => g.AlwaysOn(left.With(Features.HardwareVirtualization, FeatureState.Unknown), "it is bought already")
                .Use(OperatingSystems.Linux).OneOrNone("x", Hypervisors.Kvm))
            .Group("b", g => g.Use(OperatingSystems.Linux).OneOrNone("y", Hypervisors.Kvm)).ToDefinition();
        HardwareProfile right = HardwareProfiles.Named("x86-64-server").With(Features.HardwareVirtualization, FeatureState.Unknown) with { Name = "right" };
        SpaceBounds bounds = SpaceBounds.Of(template, right);
        Assert.That((bounds.Certain, bounds.Possible), Is.EqualTo(((BigInteger)1, (BigInteger)4)));
        Assert.That(bounds.Openers.Select(o => (o.Machine, o.Name, (int)o.Stacks)),
            Is.EqualTo(new[] { ("left", "hardware-virtualization", 1), ("right", "hardware-virtualization", 1) }));
    }

    [Test]
    public void Of_FreeFeature_CountsBothCases()
    {
        SpaceDefinition template = SpaceDefinition.Build("free").Exact()
            .Group("host", g => g.Free(Features.HardwareVirtualization).Use(OperatingSystems.Linux).OneOrNone("x", Hypervisors.Kvm)).ToDefinition();
        SpaceBounds bounds = SpaceBounds.Of(template, HardwareProfiles.Named("x86-64-server").With(Features.HardwareVirtualization, FeatureState.Unknown));
        Assert.That((bounds.Certain, bounds.Possible), Is.EqualTo(((BigInteger)3, (BigInteger)3)));
    }

    [Test]
    public void Of_NoMemoryKnown_NamesMemory()
    {
        SpaceDefinition template = SpaceDefinition.Build("memory").Exact()
            .Group("host", g => g.Use(OperatingSystems.Linux).OneOrNone("x", Orchestrators.K3s)).ToDefinition();
        SpaceBounds bounds = SpaceBounds.Of(template, HardwareProfiles.Named("x86-64-server") with { MemoryGiB = null });
        Assert.That((bounds.Certain, bounds.Possible), Is.EqualTo(((BigInteger)1, (BigInteger)2)));
        Assert.That(bounds.Openers.Select(o => (o.Name, (int)o.Stacks)), Is.EqualTo(new[] { ("memoryGiB", 1) }));
    }

    [Test]
    public void Of_NothingKnown_CountsTheArchitecturesToo()
    {
        SpaceBounds bounds = SpaceBounds.Of(Virtualization());
        Assert.That(bounds.Possible, Is.EqualTo((BigInteger)6));
        Assert.That(bounds.Certain, Is.LessThan(bounds.Possible));
        Assert.That(bounds.Closers.Select(o => o.Fact.Feature), Does.Contain(Features.HardwareVirtualization));
    }

    [Test]
    public void Of_MetalWithPartlyKnownMachines_BoundsEveryCompletion()
    {
        SpaceDefinition metal = SpaceDefinitions.Named("metal");
        HardwareProfile server = HardwareProfiles.Named("x86-64-server");
        FeatureId[] unknown = [Features.Iommu, Features.HardwareVirtualization, Features.SrIov];
        HardwareProfile machine = unknown.Aggregate(server, static (m, f) => m.With(f, FeatureState.Unknown));
        SpaceBounds bounds = SpaceBounds.Of(metal, machine);
        BigInteger CountOn(HardwareProfile p) => Space.Compile(metal, p).Count;
        BigInteger worst = CountOn(unknown.Aggregate(server, static (m, f) => m.With(f, FeatureState.Absent)));
        BigInteger alone = CountOn(unknown.Skip(2).Append(unknown[0]).Aggregate(server, static (m, f) => m.With(f, FeatureState.Absent)));
        Assert.Multiple(() =>
        {
            Assert.That(bounds.Possible, Is.EqualTo(CountOn(server)));
            Assert.That(bounds.Certain, Is.EqualTo(worst).And.LessThan(bounds.Possible));
            Assert.That(bounds.Openers[0], Is.EqualTo(new SpaceFact(machine.Name, HardwareFact.Of(Features.HardwareVirtualization), null, alone - worst)));
            Assert.That(bounds.Closers.Select(c => c.Stacks), Is.All.LessThanOrEqualTo(bounds.Possible - bounds.Certain));
            Assert.That(bounds.Closers[0].Stacks,
                Is.EqualTo(bounds.Possible - CountOn(server.With(bounds.Closers[0].Fact.Feature!.Value, FeatureState.Absent))));
        });
    }

    private static BigInteger Told(ValueList<SpaceFact> facts, FeatureId feature) =>
        facts.Where(f => f.Fact.Feature == feature).Aggregate(BigInteger.Zero, static (sum, f) => sum + f.Stacks);

    private static SpaceDefinition Virtualization() => SpaceDefinition.Build("bounds").Exact().Group("host", g => g.Use(OperatingSystems.Linux)
        .OneOrNone("hypervisor", Hypervisors.Kvm).Several("more", Hypervisors.Qemu, Provisioners.Pxe)).ToDefinition();

    private static IEnumerable<HardwareProfile> Completions(HardwareProfile machine, FeatureId[] unknown) => Enumerable.Range(0, 1 << unknown.Length).Select(
        bits => unknown.Select((f, i) => (f, i))
            .Aggregate(machine, (m, u) => m.With(u.f, (bits >> u.i & 1) != 0 ? FeatureState.Enabled : FeatureState.Absent)));
}
