using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Knowledge;
using Deployments.Notation;
using Deployments.Stacks;
using Deployments.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Deployments.Tests.Notation;

[TestFixture]
internal sealed class ArrowNotationTests
{
    [TestCase("Bare Metal → Linux → LXD → LXC", "host: bare-metal linux lxd lxc")]
    [TestCase("bare metal->LINUX > kvm", "host: bare-metal linux kvm")]
    [TestCase("Linux -> KVM -> VMs", "host: linux kvm runs vm")]
    [TestCase("Linux -> KVM -> VM -> Kubernetes", "host: linux kvm | guests: kubernetes")]
    [TestCase("Kubernetes -> KubeVirt -> VMs", "host: kubernetes kubevirt runs cluster-vm")]
    [TestCase("Proxmox -> KVM VMs + LXC Containers", "host: proxmox-ve kvm lxc runs vm container")]
    [TestCase("Bare Metal -> bhyve (FreeBSD) -> VMs", "host: bare-metal bhyve freebsd runs vm")]
    [TestCase("QNX Hypervisor -> RTOS + Linux Guests", "host: qnx-hypervisor | guests: rtos | guests-2: linux")]
    [TestCase("IBM Z Mainframe -> z/VM -> Linux -> K8s -> Containers", "host: ibm-z zvm | guests: linux kubernetes runs container")]
    [TestCase("3 x Bare Metal -> Linux -> KVM -> 5 × VM -> k3s", "host(3): bare-metal linux kvm | guests(5): k3s")]
    [TestCase("KVM -> VM -> KVM -> VM -> KVM", "host: kvm | guests: kvm | guests-2: kvm")]
    public void Parse_WrittenStack_HasTheGroupsThatItSays(string text, string expected) =>
        Assert.That(Describe(ArrowNotation.Parse(text)), Is.EqualTo(expected));

    [Test]
    public void Read_Alternatives_GivesEachCombinationOnce()
    {
        ArrowReading reading = ArrowNotation.Read("Linux/FreeBSD -> KVM / bhyve -> VMs");
        Assert.That(reading.Stacks.Select(Describe), Is.EqualTo(
        [
            "host: linux kvm runs vm", "host: freebsd kvm runs vm", "host: linux bhyve runs vm", "host: freebsd bhyve runs vm",
        ]));
    }

    [Test]
    public void Read_NameWithSlash_IsOneName() =>
        Assert.That(ArrowNotation.Read("z/VM").Stacks, Has.Count.EqualTo(1));

    [Test]
    public void Read_UnknownWordsInParentheses_AreKeptAsDetails()
    {
        ArrowReading reading = ArrowNotation.Read("Linux (hardened, Ceph) -> KVM");
        Assert.That(reading.Details, Is.EqualTo(new[] { "hardened" }));
        Assert.That(Describe(reading.Stacks[0]), Is.EqualTo("host: linux ceph kvm"));
    }

    [TestCase("", "<stack>:1:1: the stack is empty; write one such as 'Bare Metal -> Linux -> KVM -> VMs'")]
    [TestCase("Linux -> -> KVM", "<stack>:1:10: a name is expected before '->'; write stacks as 'Bare Metal -> Linux -> KVM -> VMs'")]
    [TestCase("Linux ->", "<stack>:1:9: a name is expected, but the text ends; write stacks as 'Bare Metal -> Linux -> KVM -> VMs'")]
    [TestCase("Linux -> KVM)", "<stack>:1:13: there is no '(' for this ')'; remove it")]
    [TestCase("Linux (Ceph", "<stack>:1:7: this '(' is not closed; add ')'")]
    [TestCase("Linux +\nLinux", "<stack>:2:1: 'Linux' stands twice on one group; name it once")]
    [TestCase("0 x Linux", "<stack>:1:1: the count 0 is out of range; give 1 to 1000000")]
    public void Read_Mistake_IsToldInOneSentenceWithItsPlace(string text, string expected) =>
        Assert.That(() => ArrowNotation.Read(text), Throws.TypeOf<InputException>().With.Message.EqualTo(expected));

    [Test]
    public void Read_MistypedName_SuggestsTheNearest() =>
        Assert.That(() => ArrowNotation.Read("Linux -> Kubernets"), Throws.TypeOf<InputException>()
            .With.Message.StartsWith("<stack>:1:10: unknown component 'Kubernets'; did you mean 'Kubernetes'?"));

    [Test]
    public void Read_NestingWithoutEnd_IsRefused() =>
        Assert.That(() => ArrowNotation.Read(string.Join(" -> ", Enumerable.Repeat("KVM -> VM", 500)) + " -> KVM"), Throws.TypeOf<InputException>()
            .With.Message.EqualTo("virtual machines are nested deeper than 16 levels; write fewer levels"));

    [Test]
    public void Read_TooLongText_IsRefused() =>
        Assert.That(() => ArrowNotation.Read(new string('x', 200_000)), Throws.TypeOf<InputException>()
            .With.Message.EqualTo("<stack>:1:1: the arrow string is longer than 100000 characters; write the stack as a file"));

    [Test]
    public void Read_TooManyAlternatives_IsRefused() =>
        Assert.That(() => ArrowNotation.Read(string.Join(" -> ", Enumerable.Repeat("KVM / Xen / ESXi", 8))), Throws.TypeOf<InputException>()
            .With.Message.EqualTo("<stack>:1:1: the alternatives make more than 256 stacks; write fewer alternatives"));

    [global::FsCheck.NUnit.Property(MaxTest = 500)]
    public Property Read_AnyText_GivesStacksOrOneClearMessage(string? text) => (text is null || IsReadOrRefused(text)).ToProperty();

    [global::FsCheck.NUnit.Property(MaxTest = 300)]
    public Property TryWrite_ChainOfGroups_ReadsBackEqual() => Prop.ForAll(Chains().ToArbitrary(), stack =>
        !ArrowNotation.TryWrite(stack, out string text) || ArrowNotation.Parse(text).Equals(stack));

    [Test]
    public void TryWrite_OrdinaryStacks_HaveAnArrowString()
    {
        foreach (string text in new[] { "Bare Metal -> Linux -> KVM -> VMs",
            "Linux -> KVM -> VM -> Kubernetes -> KubeVirt -> VMs", "3 x Bare Metal -> Linux -> k3s",
            "Linux -> LXD -> 3 x Ubuntu -> Docker", "ESXi -> Ubuntu -> Docker", "Proxmox VE + Kubernetes", "Kubernetes ; 3 x Ceph" })
        {
            Assert.That(ArrowNotation.TryWrite(ArrowNotation.Parse(text), out string written), Is.True, text);
            Assert.That(ArrowNotation.Parse(written), Is.EqualTo(ArrowNotation.Parse(text)));
        }
    }

    private static bool IsReadOrRefused(string text)
    {
        try
        {
            return ArrowNotation.Read(text).Stacks.Count > 0;
        }
        catch (InputException)
        {
            return true;
        }
    }

    private static Gen<Stack> Chains()
    {
        Component[] components = [.. Catalog.BuiltIn.Components];
        Gen<NodeGroup> group = from names in Gen.SubListOf(components)
                               from count in Gen.Choose(0, 9)
                               select new NodeGroup
                               {
                                   Name = "host",
                                   Count = count == 0 ? null : count,
                                   Components = names.Take(5).Select(c => c.Id).DefaultIfEmpty(components[0].Id).ToValueList(),
                               };
        return from host in @group
               from guest in @group
               from nested in Gen.Elements(true, false)
               select new Stack { Groups = [nested ? host with { Guests = [guest with { Name = "guests" }] } : host] };
    }

    private static string Describe(Stack stack) => string.Join(" | ", stack.AllGroups().Select(g =>
        g.Name + (g.Count is { } n ? $"({n})" : "") + ": " + string.Join(" ", g.Components) + (g.Runs.Count > 0 ? " runs " + string.Join(" ", g.Runs) : "")));
}
