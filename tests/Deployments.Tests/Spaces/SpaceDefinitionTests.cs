using Deployments.Spaces;
using Deployments.Spaces.Filters;
using Deployments.Spaces.Templates;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Tests.Spaces;

/// <summary>Space definitions read as they are written, and mistakes are told where they stand.</summary>
[TestFixture]
internal sealed class SpaceDefinitionTests
{
    [TestCase("formula-basic")]
    [TestCase("formula-extended")]
    [TestCase("formula-estimate")]
    [TestCase("formula-switches")]
    [TestCase("hardware")]
    [TestCase("metal")]
    [TestCase("nested")]
    public void Named_BuiltIn_Reads(string id) => Assert.Multiple(() =>
    {
        SpaceDefinition definition = SpaceDefinitions.Named(id);
        Assert.That(definition.Id, Is.EqualTo(id));
        Assert.That(definition.Summary, Is.Not.Empty);
        Assert.That(SpaceDefinitions.BuiltIn, Has.Member(definition));
    });

    [Test]
    public void Named_Mistyped_SuggestsTheRightOne() => Assert.That(
        () => SpaceDefinitions.Named("formula-basics"), Throws.TypeOf<InputException>().With.Message.Contains("did you mean 'formula-basic'"));

    [Test]
    public void Parse_Query_OffersWhatFits()
    {
        SpaceDefinition space = SpaceJson.Parse("""
            { "id": "s", "groups": [{ "name": "h", "slots": [
              { "name": "storage", "query": { "layer": "storage", "provides": "shared-storage", "scope": "distributed",
                "states": ["active"], "except": ["Ceph"] }, "optional": true }] }] }
            """);
        Slot slot = space.Groups[0].Slots[0];
        Assert.Multiple(() =>
        {
            Assert.That(slot.Options.Select(o => o.Name), Has.Member("rook-ceph").And.No.Member("ceph").And.No.Member("glusterfs").And.No.Member("nfs"));
            Assert.That(slot.Optional, Is.True);
            Assert.That(slot.Several, Is.False);
        });
    }

    [Test]
    public void Parse_LayersAll_HasASlotForEachLayer()
    {
        SpaceDefinition space = SpaceJson.Parse("""{ "id": "s", "groups": [{ "name": "h", "slots": [{ "layers": "all", "several": true }] }] }""");
        Assert.That(space.Groups[0].Slots.Count(s => s.Several), Is.EqualTo(Enum.GetValues<Layer>().Length));
    }

    [Test]
    public void Parse_OptionWithoutComponents_BringsItsCompanionsAlone()
    {
        SpaceDefinition space = SpaceJson.Parse("""
            { "id": "s", "exact": true, "groups": [
              { "name": "a", "slots": [{ "name": "where", "components": [
                { "name": "here", "components": ["linux"] }, { "name": "there", "components": [] }] }] },
              { "name": "b", "companions": [{ "components": ["linux"], "when": "where = there" }] }] }
            """);
        Assert.Multiple(() =>
        {
            Assert.That(Space.Compile(space).Enumerate().Select(s => string.Join('|', s.Groups.Select(g => string.Join(' ', g.Components)))),
                Is.EquivalentTo(new[] { "linux|", "|linux" }));
            Assert.That(SpaceJson.Parse(SpaceJson.Write(space)), Is.EqualTo(space));
        });
    }

    [Test]
    public void Parse_EverythingThatAGroupCanSay_IsKept()
    {
        SpaceDefinition space = SpaceJson.Parse("""
            { "id": "s", "name": "S", "where": "not compute = xen", "sources": ["document:x"], "groups": [{
              "name": "h", "count": 3, "hardware": { "architecture": "arm64" }, "free": ["iommu"], "components": ["Bare Metal", "linux"],
              "companions": [{ "components": ["qemu"], "when": "compute = kvm" }], "runs": ["vm"],
              "slots": [{ "name": "compute", "components": ["kvm", { "name": "xen", "components": ["xen"] }] }],
              "guests": [{ "name": "g", "count": 2, "memoryGiB": 4, "cores": 2, "optional": true, "components": ["linux"] }] }] }
            """);
        SpaceGroup group = space.Groups[0];
        Assert.Multiple(() =>
        {
            Assert.That(group.Hardware!.Architecture, Is.EqualTo(Architecture.Arm64));
            Assert.That(group.FreeFeatures.Select(f => f.ToString()), Is.EqualTo(new[] { "iommu" }));
            Assert.That(group.Components.Select(c => c.ToString()), Is.EqualTo(new[] { "bare-metal", "linux" }));
            Assert.That(group.Companions[0].When, Is.EqualTo(StackFilter.Chose("compute", "kvm")));
            Assert.That(group.Guests[0], Is.EqualTo(new SpaceGroup
            {
                Name = "g", Count = 2, MemoryGiB = 4, Cores = 2, IsOptional = true, Components = [new ComponentId("linux")],
            }));
            Assert.That(space.Where, Is.EqualTo(!StackFilter.Chose("compute", "xen")));
        });
    }

    [TestCase("{ \"id\": \"s\",\n  \"grups\": [] }", 2, 3, "did you mean 'groups'")]
    [TestCase("{ \"id\": \"s\" }", 1, 1, "'groups' is missing")]
    [TestCase("{ \"id\": \"s\", \"groups\": [\n { \"name\": \"h\", \"components\": [\"linus\"] }] }", 2, 32, "did you mean 'Linux'")]
    [TestCase("{ \"id\": \"s\", \"groups\": [\n { \"name\": \"h\", \"free\": [\"iomu\"] }] }", 2, 26, "did you mean 'iommu'")]
    [TestCase("{ \"id\": \"s\", \"groups\": [\n { \"name\": \"h\", \"runs\": [\"vmm\"] }] }", 2, 26, "unknown capability 'vmm'")]
    [TestCase("{ \"id\": \"s\", \"groups\": [\n { \"name\": \"h\", \"count\": 0 }] }", 2, 26, "not from 1 to 1,000,000")]
    [TestCase("{ \"id\": \"s\", \"groups\": [\n { \"name\": \"h\", \"memoryGiB\": 1 }] }", 2, 17, "unknown key 'memoryGiB'")]
    [TestCase("{ \"id\": \"s\", \"groups\": [{ \"name\": \"h\" },\n { \"name\": \"h\" }] }", 2, 12, "two groups are called 'h'")]
    [TestCase("{ \"id\": \"s\", \"groups\": [{ \"name\": \"h\", \"slots\": [\n{ \"name\": \"a\" }] }] }", 2, 1, "takes its options from one of")]
    [TestCase("{ \"id\": \"s\", \"groups\": [{ \"name\": \"h\", \"slots\": [\n{ \"name\": \"a\", \"components\": [\"kvm\", \"KVM\"] }] }] }",
        2, 1, "the option 'kvm' twice")]
    [TestCase(
        "{ \"id\": \"s\", \"groups\": [{ \"name\": \"h\", \"slots\": [\n{ \"name\": \"a\", \"query\": { \"layer\": \"storage\", \"provides\": \"vm\" } }] }] }",
        2, 1, "has no option")]
    [TestCase("{ \"id\": \"s\", \"groups\": [{ \"name\": \"h\", \"slots\": [{ \"layer\": \"storage\" },\n{ \"layers\": \"all\" }] }] }",
        2, 1, "two slots of the group are called 'storage'")]
    [TestCase("{ \"id\": \"s\", \"groups\": [{ \"name\": \"h\", \"slots\": [{ \"name\": \"a b\", \"layer\": \"storage\" }] }] }",
        1, 60, "conditions cannot name")]
    [TestCase("{ \"id\": \"s\", \"groups\": [{ \"name\": \"h\" }],\n \"where\": \"kvm and\" }", 2, 11, "a name is missing")]
    [TestCase("{ \"id\": \"s\", \"groups\": [{ \"name\": \"h\" }],\n \"where\": \"stor = ceph\" }", 2, 11, "no slot 'stor'")]
    [TestCase("{ \"id\": \"s\", \"groups\": [{ \"name\": \"h\", \"companions\": [\n{ \"components\": [\"kvm\"], \"when\": \"quemu\" }] }] }",
        2, 34, "unknown component 'quemu'")]
    [TestCase("{ \"id\": \"s\", \"groups\": [{ \"name\": \"h\", \"companions\": [\n{ \"components\": [\"kvm\"] }] }] }", 2, 1, "needs 'components' and 'when'")]
    public void Parse_Mistake_IsToldWhereItStands(string json, int line, int column, string part)
    {
        InputException error = Assert.Throws<InputException>(() => SpaceJson.Parse(json, "s.json"))!;
        Assert.Multiple(() =>
        {
            Assert.That(error.Message, Does.Contain(part));
            Assert.That(error.Location, Is.EqualTo(new SourceLocation("s.json", line, column)), error.Message);
        });
    }
}
