using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Knowledge;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Tests.Validation;

/// <summary>What components and virtual machines take of a machine, and how many machines they take, against what there is.</summary>
internal sealed class SizeTests
{
    private static readonly Component Small = MadeUp.Taking(2, 1, 10, null, "small"), Large = MadeUp.Taking(4, 2, 20, null, "large");

    private static readonly Component Triple = MadeUp.Taking(nodes: 3, id: "triple"), Single = MadeUp.Taking(nodes: 1, id: "single");

    private static readonly Component[] Catalog = [MadeUp.Host, MadeUp.Modest, Small, Large, Triple, Single];

    [TestCase(6, 3, 30, Verdict.Valid)]
    [TestCase(5.9, 3, 30, Verdict.Invalid)]
    [TestCase(6, 2, 30, Verdict.Invalid)]
    [TestCase(6, 3, 29.0, Verdict.Invalid)]
    [TestCase(null, 3, 30, Verdict.Conditional)]
    [TestCase(6, null, 30, Verdict.Conditional)]
    [TestCase(6, 3, null, Verdict.Conditional)]
    public void Judge_ComponentsOfAMachine_TakeTheirSum(double? memory, int? threads, double? disk, Verdict expected) =>
        Assert.That(MadeUp.Judge(Machine(memory, threads, disk), Catalog, MadeUp.Group("g", [Small, Large])), Is.EqualTo(expected));

    [TestCase(1, 4, Verdict.Valid)]
    [TestCase(4, 1, Verdict.Invalid)]
    [TestCase(3, null, Verdict.Valid)]
    [TestCase(1, null, Verdict.Invalid)]
    public void Judge_Processors_AreTheThreadsWhereTheyAreKnown(int cores, int? threads, Verdict expected)
    {
        HardwareProfile machine = Machine(64, null, 100) with { Cpu = new Processor { Cores = cores, Threads = threads } };
        Assert.That(MadeUp.Judge(machine, Catalog, MadeUp.Group("g", [Small, Large])), Is.EqualTo(expected));
    }

    [Test]
    public void Judge_UnknownMachine_IsEnoughForComponentsThatTakeNothing() =>
        Assert.That(MadeUp.Judge(null, Catalog, MadeUp.Group("g", [MadeUp.Modest])), Is.EqualTo(Verdict.Valid));

    /// <summary>Three machines of 4 GiB on two hosts: one host has two of them, beside its own component.</summary>
    [TestCase(10, Verdict.Valid)]
    [TestCase(9.9, Verdict.Invalid)]
    public void Judge_GuestsOfStatedMemory_AreSharedOutOverTheHosts(double memory, Verdict expected)
    {
        NodeGroup guests = MadeUp.Group("v", [Small]) with { Count = 3, MemoryGiB = 4 };
        NodeGroup hosts = MadeUp.Group("h", [MadeUp.Host, Small], guests) with { Count = 2 };
        Assert.That(MadeUp.Judge(Machine(memory, 4, 100), Catalog, hosts), Is.EqualTo(expected));
    }

    /// <summary>Two machines with what their components take: 8 GiB and 40 GiB of disk, but only 2 processors, which they share.</summary>
    [TestCase(8, 2, 40, Verdict.Valid)]
    [TestCase(7.9, 2, 40, Verdict.Invalid)]
    [TestCase(8, 1, 40, Verdict.Invalid)]
    [TestCase(8, 2, 39.9, Verdict.Invalid)]
    public void Judge_GuestsOfNoStatedSize_TakeWhatTheirComponentsTake(double memory, int threads, double disk, Verdict expected)
    {
        NodeGroup host = MadeUp.Group("h", [MadeUp.Host], MadeUp.Group("v", [Large]) with { Count = 2 });
        Assert.That(MadeUp.Judge(Machine(memory, threads, disk), Catalog, host), Is.EqualTo(expected));
    }

    [TestCase(8, Verdict.Valid)]
    [TestCase(7, Verdict.Invalid)]
    public void Judge_GuestsOfStatedProcessors_EachFitTheirHost(int threads, Verdict expected)
    {
        NodeGroup guests = MadeUp.Group("v", [MadeUp.Modest]) with { Count = 3, Cores = 8 };
        Assert.That(MadeUp.Judge(Machine(64, threads, 100), Catalog, MadeUp.Group("h", [MadeUp.Host, Large], guests)), Is.EqualTo(expected));
    }

    [TestCase(6, Verdict.Valid)]
    [TestCase(5.9, Verdict.Invalid)]
    public void Judge_GuestsOfGuests_AddUpToTheMachine(double memory, Verdict expected)
    {
        NodeGroup middle = MadeUp.Group("v", [MadeUp.Host, Small], MadeUp.Group("w", [Large]));
        Assert.That(MadeUp.Judge(Machine(memory, 4, 100), Catalog, MadeUp.Group("h", [MadeUp.Host], middle)), Is.EqualTo(expected));
    }

    [TestCase(4.0, 2, 0)]
    [TestCase(3.9, 2, 1)]
    [TestCase(4.0, 1, 1)]
    [TestCase(3.9, 1, 2)]
    [TestCase(null, null, 0)]
    public void Grade_VirtualMachineSmallerThanItsComponents_IsOneFaultForEachAmount(double? memory, int? cores, int expected)
    {
        NodeGroup guest = MadeUp.Group("v", [Large]) with { MemoryGiB = memory, Cores = cores };
        Assert.That(MadeUp.Grade(Machine(64, 8, 100), Catalog, MadeUp.Group("h", [MadeUp.Host], guest)), Is.EqualTo(new Tally(expected, 0)));
    }

    [TestCase(3, null, Verdict.Valid)]
    [TestCase(2, 5, Verdict.Invalid)]
    [TestCase(null, 3, Verdict.Valid)]
    [TestCase(null, 2, Verdict.Invalid)]
    [TestCase(null, null, Verdict.Conditional)]
    public void Judge_ComponentOfThreeMachines_HasAsManyAsAreStatedOrThere(int? stated, int? there, Verdict expected) =>
        Assert.That(MadeUp.Judge(new HardwareProfile { Nodes = there }, Catalog, MadeUp.Group("g", [Triple]) with { Count = stated }), Is.EqualTo(expected));

    [Test]
    public void Judge_ComponentOfOneMachine_NeedsNoStatedNumber() =>
        Assert.That(MadeUp.Judge(null, Catalog, MadeUp.Group("g", [Single])), Is.EqualTo(Verdict.Valid));

    [TestCase(3, Verdict.Valid)]
    [TestCase(2, Verdict.Invalid)]
    [TestCase(null, Verdict.Invalid)]
    public void Judge_VirtualMachinesOfNoStatedNumber_AreOne(int? stated, Verdict expected)
    {
        NodeGroup host = MadeUp.Group("h", [MadeUp.Host], MadeUp.Group("v", [Triple]) with { Count = stated });
        Assert.That(MadeUp.Judge(new HardwareProfile { Nodes = 9 }, Catalog, host), Is.EqualTo(expected));
    }

    [TestCase(2, 1, 0)]
    [TestCase(2, null, 0)]
    [TestCase(2, 2, 1)]
    [TestCase(3, null, 1)]
    public void Grade_GroupsOnTheSameMachines_AskForThemTogether(int? first, int? second, int expected)
    {
        var machines = new HardwareProfile { Name = "rack", Nodes = 3 };
        NodeGroup[] groups = [MadeUp.Group("a", [MadeUp.Modest]) with { Count = first }, MadeUp.Group("b", [MadeUp.Modest]) with { Count = second }];
        Assert.That(MadeUp.Grade(machines, Catalog, groups), Is.EqualTo(new Tally(expected, 0)));
    }

    [Test]
    public void Judge_GroupsOnMachinesOfTheirOwn_AreCountedApart()
    {
        HardwareProfile one = new() { Name = "one", Nodes = 2 }, other = new() { Name = "other", Nodes = 2 };
        NodeGroup pair = MadeUp.Group("a", [MadeUp.Modest]) with { Count = 2 };
        Assert.That(MadeUp.Judge(null, Catalog, pair with { Hardware = one }, pair with { Name = "b", Hardware = other }), Is.EqualTo(Verdict.Valid));
    }

    private static HardwareProfile Machine(double? memory, int? threads, double? disk) => new()
    {
        Architecture = Architecture.X64, MemoryGiB = memory, Cpu = new Processor { Threads = threads }, Disks = [new Disk("ssd", disk)],
    };
}
