using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Findings;
using Deployments.Hardware;
using Deployments.Knowledge;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Tests.Validation;

/// <summary>Which architectures a group may have: those of its machine, its components and its guests.</summary>
internal sealed class ArchitectureTests
{
    private static readonly ArchitectureSet X64 = ArchitectureSet.Of(Architecture.X64), Arm = ArchitectureSet.Of(Architecture.Arm64);

    private static readonly Component OnX64 = MadeUp.For(X64, "on-x64"), OnArm = MadeUp.For(Arm, "on-arm"), OnBoth = MadeUp.For(X64 | Arm, "on-both");

    private static readonly Component NeedsX64 = MadeUp.Needing(Condition.RunsOn(X64), "needs-x64");

    private static readonly Component NeedsArm = MadeUp.Needing(Condition.RunsOn(Arm), "needs-arm");

    private static readonly Component[] Catalog = [MadeUp.Host, MadeUp.Emulator, MadeUp.Modest, OnX64, OnArm, OnBoth, NeedsX64, NeedsArm];

    [TestCase("modest", null, Verdict.Valid)]
    [TestCase("on-x64", "x86-64", Verdict.Valid)]
    [TestCase("on-x64", "arm64", Verdict.Invalid)]
    [TestCase("on-x64", null, Verdict.Conditional)]
    [TestCase("on-both", "arm64", Verdict.Valid)]
    [TestCase("on-both on-x64", "x86-64", Verdict.Valid)]
    [TestCase("on-both on-x64", "arm64", Verdict.Invalid)]
    [TestCase("on-x64 on-arm", null, Verdict.Invalid)]
    [TestCase("needs-x64", "x86-64", Verdict.Valid)]
    [TestCase("needs-x64", "arm64", Verdict.Invalid)]
    [TestCase("needs-x64", null, Verdict.Conditional)]
    [TestCase("needs-x64 on-arm", null, Verdict.Invalid)]
    public void Judge_Components_RunOnAnArchitectureThatSuitsThemAll(string components, string? machine, Verdict expected) =>
        Assert.That(Judge(machine, new NodeGroup { Name = "g", Components = Ids(components) }), Is.EqualTo(expected));

    [TestCase("host", "on-x64", "x86-64", Verdict.Valid)]
    [TestCase("host", "on-x64", "arm64", Verdict.Invalid)]
    [TestCase("host", "on-x64", null, Verdict.Conditional)]
    [TestCase("host on-arm", "on-x64", null, Verdict.Invalid)]
    [TestCase("emulator", "on-x64", "arm64", Verdict.Valid)]
    [TestCase("emulator on-arm", "on-x64", "arm64", Verdict.Valid)]
    [TestCase("emulator modest", "on-x64", null, Verdict.Valid)]
    [TestCase("host", "needs-x64", "x86-64", Verdict.Valid)]
    [TestCase("host", "needs-x64", "arm64", Verdict.Invalid)]
    [TestCase("emulator", "needs-x64 on-x64", "arm64", Verdict.Valid)]
    [TestCase("emulator", "needs-x64 on-both", "arm64", Verdict.Conditional)]
    [TestCase("emulator", "needs-x64 on-arm", "x86-64", Verdict.Invalid)]
    public void Judge_Guest_HasTheArchitectureOfItsHostUnlessThatEmulates(string host, string guest, string? machine, Verdict expected) =>
        Assert.That(Judge(machine, Group(host, guest)), Is.EqualTo(expected));

    [TestCase("host", "on-x64", "on-both", Verdict.Conditional)]
    [TestCase("host", "on-x64", "on-arm", Verdict.Invalid)]
    [TestCase("emulator", "on-x64", "on-arm", Verdict.Valid)]
    [TestCase("host", "on-x64", "needs-arm", Verdict.Invalid)]
    [TestCase("host", "needs-arm", "on-x64", Verdict.Invalid)]
    [TestCase("host", "on-arm", "needs-arm", Verdict.Conditional)]
    public void Judge_TwoGuests_ShareTheArchitectureOfTheirHost(string host, string first, string second, Verdict expected) =>
        Assert.That(Judge(null, Group(host, first, second)), Is.EqualTo(expected));

    [Test]
    public void Judge_GuestsApartOnAMachineThatSuitsNeither_StaysAFault() =>
        Assert.That(Judge("ppc64le", Group("host", "on-x64", "on-arm")), Is.EqualTo(Verdict.Invalid));

    [Test]
    public void Judge_GuestOfAGuest_NarrowsTheMachineToo() => Assert.That(
        Judge("arm64", new NodeGroup { Name = "g", Components = Ids("host"), Guests = [Group("host", "on-x64")] }), Is.EqualTo(Verdict.Invalid));

    [Test]
    public void Grade_GuestsOfArchitecturesApart_AreOneFaultOfTheirHost() =>
        Assert.That(MadeUp.Grade(null, Catalog, Group("host", "on-x64", "on-arm")).Wrong, Is.EqualTo(1));

    private static NodeGroup Group(string host, params string[] guests) => new()
    {
        Name = "h",
        Components = Ids(host),
        Guests = [.. guests.Select((g, i) => new NodeGroup { Name = $"v{i}", Components = Ids(g) })],
    };

    private static Verdict Judge(string? machine, NodeGroup group) => MadeUp.Judge(
        ArchitectureSet.TryParse(machine, out Architecture known) ? new HardwareProfile { Architecture = known } : null, Catalog, group);

    private static ValueList<ComponentId> Ids(string names) => [.. names.Split(' ').Select(n => new ComponentId(n))];
}
