using Deployments.Catalogs;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Knowledge;
using Deployments.Knowledge.Reading;
using Deployments.Spaces;
using Deployments.Spaces.Templates;
using Deployments.Spaces.Compiling;
using Deployments.Spaces.Filters;
using Deployments.Stacks;
using Deployments.Validation;
using Deployments.Vocabulary;

namespace Deployments.Tests.Spaces;

/// <summary>
/// The built-in spaces hold exactly those choices that the rules engine calls valid: every one of the small spaces, many of <c>metal</c> and
/// <c>nested</c>.
/// </summary>
[TestFixture]
internal sealed class BuiltInSpaceTests
{
    private const int Samples = 150;

    [TestCase("formula-basic", 540)]
    [TestCase("formula-extended", 4 * 6 * 5 * 5 * 4 * 5 * 4)]
    [TestCase("formula-estimate", 10 * 5 * 6 * 5 * 4)]
    [TestCase("formula-switches", 2 * 3 * 2 * 3 * 2)]
    [TestCase("hardware", 12 * (1 << 6))]
    public void RawCount_IsTheProductOfTheRows(string id, int expected) =>
        Assert.That(Space.Compile(SpaceDefinitions.Named(id)).RawCount, Is.EqualTo(new System.Numerics.BigInteger(expected)));

    [TestCase("formula-basic")]
    [TestCase("formula-extended")]
    [TestCase("formula-estimate")]
    [TestCase("formula-switches")]
    [TestCase("hardware")]
    public void Contains_EveryRawChoice_AsTheEngineJudges(string id)
    {
        Space space = Space.Compile(SpaceDefinitions.Named(id));
        byte[][] choices = [.. space.Compiled.RawChoices()];
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

    [TestCase("metal", "x86-64-server", false)]
    [TestCase("metal", "laptop", false)]
    [TestCase("metal", "edge-box", true)]
    [TestCase("metal", "arm64-server", true)]
    [TestCase("nested", "x86-64-server", false)]
    public void Contains_NeighboursOfStacksOfLargeSpaces_AsTheEngineJudges(string id, string hardware, bool atBest)
    {
        HardwareProfile machine = HardwareProfiles.Named(hardware);
        Space space = Space.Compile(Compact(SpaceDefinitions.Named(id)), machine, null, new SpaceOptions { UnknownAtBest = atBest });
        var random = new Random(20261121);
        int valid = 0, invalid = 0;
        var wrong = new List<string>();
        foreach (Stack stack in space.Sample(Samples, 7))
        {
            byte[] choice = new byte[space.Variables.Count];
            space.ElementAt(space.RankOf(stack), choice);
            foreach (byte[] near in Neighbours(space, choice, random).Prepend(choice))
            {
                Stack changed = space.ToStack(near);
                bool holds = space.Contains(changed);
                Verdict verdict = RulesEngine.Default.Judge(changed);
                if (holds != (verdict == Verdict.Valid || (atBest && verdict == Verdict.Conditional)))
                {
                    wrong.Add($"{(holds ? "contained" : "missing")} and {verdict}: {string.Join(' ', changed.AllGroups().SelectMany(g => g.Components))}");
                }

                (valid, invalid) = holds ? (valid + 1, invalid) : (valid, invalid + 1);
            }
        }

        Assert.Multiple(() =>
        {
            Assert.That(wrong.Take(3), Is.Empty);
            Assert.That((valid > Samples, invalid > Samples), Is.EqualTo((true, true)), "neighbours of both kinds");
        });
    }

    [TestCase("formula-basic")]
    [TestCase("hardware")]
    public void Compile_WithoutOneRuleOfTheCatalogue_LosesNoStack(string id)
    {
        Space space = Space.Compile(SpaceDefinitions.Named(id));
        byte[][] all = [.. space.Compiled.RawChoices().Where(c => space.Contains(c))];
        string[] lost = [.. Catalog.BuiltIn.Rules.Where(r => r.Severity == Severity.Error && r.When is not null).Where(rule =>
        {
            Space wider = Space.Compile(SpaceDefinitions.Named(id), null, Without(rule));
            return !all.All(c => wider.Contains(c));
        }).Select(r => $"{r.Id}")];
        Assert.That(lost, Is.Empty);
    }

    [Test]
    public void Shard_OfMoreThanAMachineWordCounts_AreTheWholeInOrder()
    {
        Space space = Space.Compile(SpaceDefinitions.Named("metal"), HardwareProfiles.Named("x86-64-server"));
        SpaceShard[] shards = [.. Enumerable.Range(0, 7).Select(i => space.Shard(i, 7))];
        Assert.Multiple(() =>
        {
            Assert.That(shards.Select(s => s.Start), Is.EqualTo(shards.SkipLast(1).Select(s => s.End).Prepend(0)));
            Assert.That(shards[^1].End, Is.EqualTo(space.Count));
            foreach (SpaceShard shard in shards)
            {
                ChoiceEnumerator choices = shard.EnumerateChoices();
                Assert.That(choices.MoveNext() && space.RankOf(choices.Current) == shard.Start);
                Assert.That(choices.MoveNext() && space.RankOf(choices.Current) == shard.Start + 1);
            }
        });
    }

    [TestCase("lxd", "openstack", 0)]
    [TestCase("kvm", "openstack", 9)]
    [TestCase("kubevirt", "openstack", 0)]
    [TestCase("kubevirt", "kubernetes", 12)]
    [TestCase("nova", "openstack", 9)]
    public void Contains_ComputeUnderAControlPlane_WhateverInstallsTheHosts(string compute, string controlPlane, int valid)
    {
        // What installs the hosts from outside neither is nor brings the compute service or the cluster on them.
        Space chosen = Space.Compile(SpaceDefinitions.Named("formula-basic"))
            .Where(StackFilter.Chose("compute", compute) & StackFilter.Chose("control-plane", controlPlane));
        Assert.That(new[] { "ironic", "metal3", "manual" }.Select(p => (int)chosen.Where(StackFilter.Chose("provisioning", p)).Count),
            Is.EqualTo(Enumerable.Repeat(valid, 3)));
    }

    [TestCase("kubernetes", "kubevirt", true)]
    [TestCase("kubernetes", "lxd", true)]
    [TestCase("openstack", "kvm", true)]
    [TestCase("openstack", "lxd", false)]
    [TestCase("openstack", "kubevirt", false)]
    public void Contains_SwitchOfVirtualMachines_AsThePlatformDrivesThem(string hardware, string machines, bool valid)
    {
        Space chosen = Space.Compile(SpaceDefinitions.Named("formula-switches"))
            .Where(StackFilter.Chose("hardware", hardware) & StackFilter.Chose("virtual-machines", machines));
        Assert.That((int)chosen.Count, Is.EqualTo(valid ? 12 : 0));
    }

    [TestCase("openstack", "kubernetes")]
    [TestCase("kubernetes", "openstack")]
    public void ToStack_OrchestratorOfTheEstimate_OnTheHostsForACloudAndInTheMachinesForACluster(string orchestrator, string other)
    {
        Space chosen = Space.Compile(SpaceDefinitions.Named("formula-estimate"))
            .Where(StackFilter.Chose("hypervisor", "kvm") & StackFilter.Chose("orchestrator", orchestrator));
        NodeGroup hosts = chosen.Enumerate().First().Groups[1];
        Assert.That((hosts.Components.Contains(new ComponentId("openstack")), hosts.Guests[0].Components.Contains(new ComponentId("kubernetes"))),
            Is.EqualTo((orchestrator == "openstack", other == "openstack")));
    }

    [TestCase("formula-basic", "networking = cni and compute != kubevirt and control-plane != kubernetes", 0, TestName = "A pod network has a Kubernetes")]
    [TestCase("formula-basic", "networking = neutron and compute != kubevirt and compute != nova and control-plane = lxd-cluster", 0,
        TestName = "LXD takes no network from Neutron")]
    [TestCase("formula-basic", "networking = neutron and control-plane = kubernetes and compute != nova and not kuryr", 0,
        TestName = "Kubernetes uses Neutron through Kuryr")]
    [TestCase("formula-basic", "networking = neutron and control-plane = kubernetes", 45, TestName = "Kubernetes may use Neutron")]
    [TestCase("formula-extended", "vm-manager = opennebula and hypervisor != kvm", 0, TestName = "OpenNebula drives KVM")]
    [TestCase("formula-extended", "vm-manager = proxmox-ve and hypervisor != kvm", 0, TestName = "Proxmox VE drives KVM")]
    [TestCase("formula-extended", "provisioning = warewulf and hypervisor = esxi", 0, TestName = "Warewulf installs no ESXi")]
    [TestCase("formula-extended", "orchestrator = nomad and containers = cri-o", 0, TestName = "Nomad has no driver for CRI-O")]
    [TestCase("formula-estimate", "hypervisor = firecracker and (orchestrator = openstack or orchestrator = cloudstack or orchestrator = opennebula)", 0,
        TestName = "No cloud drives Firecracker")]
    public void Count_OfPartsThatMayNotBelongTogether_IsTheirs(string id, string where, int expected) =>
        Assert.That((int)Space.Compile(SpaceDefinitions.Named(id)).Where(StackFilter.Parse(where)).Count, Is.EqualTo(expected));

    [TestCase("kubernetes", "lxd")]
    [TestCase("k3s", "lxc")]
    public void Contains_ClusterOnLxdNodes_AsTheDocumentsHaveThem(string orchestrator, string containers) => Assert.That(
        Space.Compile(SpaceDefinitions.Named("formula-extended")).Where(StackFilter.Parse(
            $"hypervisor = kvm and orchestrator = {orchestrator} and containers = {containers}")).Count, Is.EqualTo(new System.Numerics.BigInteger(400)));

    [Test]
    public void Contains_OpenShift_OnlyWithTheRuntimeThatItsSystemBrings()
    {
        Space space = Space.Compile(SpaceDefinitions.Named("formula-extended")).Where(StackFilter.Chose("orchestrator", "openshift"));
        Assert.That(space.Options().Single(o => o.Variable.Name == "containers").Open, Is.EqualTo(new[] { "cri-o" }));
        Assert.That(space.Options().Single(o => o.Variable.Name == "hypervisor").Open, Has.No.Member("jailhouse"));
    }

    [Test]
    public void Contains_Metal3WithOpenStack_OnAnInstallerOfItsOwn()
    {
        Space space = Space.Compile(SpaceDefinitions.Named("formula-basic"));
        Stack[] found = [.. space.Where(StackFilter.Parse("provisioning = metal3 and compute = nova and control-plane = openstack and storage = ceph"))
            .Enumerate()];
        Assert.That(found, Is.Not.Empty);
    }

    /// <summary>
    /// The template, where its hosts have guests without the layers that concern one group alone: <c>metal</c> covers those, and without them the diagram of
    /// <c>nested</c> compiles in a fraction of the time. What crosses from hosts to guests stays.
    /// </summary>
    private static SpaceDefinition Compact(SpaceDefinition definition) => definition with
    {
        Groups = [.. definition.Groups.Select(host => host.Guests.Count == 0 ? host
            : host with { Slots = [.. host.Slots.Where(s =>
                s.Name is not ("provisioning" or "storage" or "network" or "platform-service" or "orchestrator-extension"))] })],
    };

    /// <summary>Choices that differ in one or two variables, each by another value.</summary>
    private static IEnumerable<byte[]> Neighbours(Space space, byte[] choice, Random random)
    {
        for (int i = 0; i < 8; i++)
        {
            byte[] near = [.. choice];
            for (int change = 0; change <= i % 2; change++)
            {
                int variable = random.Next(near.Length);
                near[variable] = (byte)random.Next(space.Variables[variable].Values.Count);
            }

            yield return near;
        }
    }

    private static Catalog Without(Rule rule) => Catalog.Of([new KnowledgeFile
    {
        Components = [.. Catalog.BuiltIn.Components],
        Capabilities = [.. Catalog.BuiltIn.Capabilities],
        Claims = [.. Catalog.BuiltIn.Claims],
        Features = [.. Catalog.BuiltIn.Features],
        Rules = [.. Catalog.BuiltIn.Rules.Where(r => r != rule)],
    }]);
}
