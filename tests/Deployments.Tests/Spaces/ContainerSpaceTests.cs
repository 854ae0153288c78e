using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Spaces;
using Deployments.Spaces.Compiling;
using Deployments.Spaces.Templates;
using Deployments.Stacks;
using Deployments.Text;
using Deployments.Validation;
using Deployments.Vocabulary;

namespace Deployments.Tests.Spaces;

/// <summary>Groups of system containers in spaces mean what they mean in a single stack.</summary>
[TestFixture]
internal sealed class ContainerSpaceTests
{
    private static readonly string[] Machines = ["x86-64-server", "x86-64-server-without-hardware-virtualization", "arm64-server"];

    private static readonly SpaceDefinition OnMetal = SpaceDefinition.Build("containers").Group("hosts", g => g.Nodes(3)
        .OneOrNone("system", Ids("linux freebsd windows-server proxmox-ve"))
        .OneOrNone("compute", Ids("lxc lxd incus freebsd-jails kvm docker-engine"))
        .Containers("boxes", Boxes, optional: true)).ToDefinition();

    private static readonly SpaceDefinition InMachines = SpaceDefinition.Build("nested").Group("hosts", g => g.Nodes(3)
        .One("system", Ids("linux"))
        .OneOrNone("compute", Ids("kvm qemu-tcg"))
        .Guests("machines", m => m
            .OneOrNone("system", Ids("linux freebsd"))
            .OneOrNone("compute", Ids("lxd freebsd-jails kvm"))
            .Containers("boxes", Boxes))).ToDefinition();

    private static IEnumerable<TestCaseData> Cases() =>
        from definition in new[] { OnMetal, InMachines } from machine in Machines from exact in new[] { true, false }
        select new TestCaseData(definition with { IsExact = exact }, machine).SetArgDisplayNames(definition.Id, machine, exact ? "exact" : "completed");

    [TestCaseSource(nameof(Cases))]
    public void Contains_EveryChoice_AsTheEngineJudges(SpaceDefinition definition, string hardware)
    {
        HardwareProfile machine = HardwareProfiles.Named(hardware);
        Space space = Space.Compile(definition, machine);
        Space exact = Space.Compile(definition with { IsExact = true }, machine);
        var completer = new StackCompleter();
        var wrong = new List<string>();
        int valid = 0, contained = 0;
        SpaceVariables variables = space.Compiled.Variables;
        foreach (byte[] choice in space.Compiled.RawChoices().Where(c => variables.Shape.TrueForAll(s => variables.Formulas.Holds(s, c))))
        {
            Stack written = exact.ToStack(choice);
            Stack stack = definition.IsExact ? written : completer.Complete(written, machine).Stack;
            bool isValid = RulesEngine.Default.Judge(stack, machine) == Verdict.Valid;
            valid += isValid ? 1 : 0;
            contained += written.AllGroups().Any(g => g.IsContainer) && isValid ? 1 : 0;
            if (space.Contains(choice) != isValid || (isValid && !space.Contains(space.ToStack(choice))))
            {
                wrong.Add($"valid {isValid}: {string.Join(' ', choice.Select((v, x) => space.Variables[x].Values[v]))}");
            }
        }

        Assert.Multiple(() =>
        {
            Assert.That(wrong.Take(5), Is.Empty);
            Assert.That(space.Count, Is.EqualTo((System.Numerics.BigInteger)valid));
            Assert.That(contained, Is.GreaterThan(definition.IsExact && definition.Id == "nested" ? 0 : 5), "valid stacks with containers");
        });
    }

    [Test]
    public void Write_ContainerGroup_IsReadBack() =>
        Assert.That(SpaceJson.Parse(SpaceJson.Write(OnMetal)).Groups[0].Guests[0].IsContainer, Is.True);

    [Test]
    public void Compile_PhysicalGroupOfContainers_IsRefused() => Assert.That(
        () => Space.Compile(OnMetal with { Groups = [OnMetal.Groups[0] with { IsContainer = true }] }),
        Throws.TypeOf<InputException>().With.Message.Contains("group 'hosts' is physical, so it is not a group of containers"));

    private static ComponentId[] Ids(string ids) => [.. ids.Split(' ').Select(id => new ComponentId(id))];

    private static void Boxes(SpaceGroupBuilder boxes) => boxes.Nodes(2)
        .OneOrNone("userland", Ids("linux freebsd"))
        .OneOrNone("service", Ids("docker-engine kvm k3s lxd qemu-tcg dpdk ceph"));
}
