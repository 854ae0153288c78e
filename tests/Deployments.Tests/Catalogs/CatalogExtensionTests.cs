using Deployments.Catalogs;
using Deployments.Contracts;
using Deployments.Knowledge;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Tests.Catalogs;

/// <summary>A user adds knowledge of their own to what ships with the library.</summary>
internal sealed class CatalogExtensionTests
{
    private const string Component = """
        "name": "House Monitor", "summary": "Watches.", "license": "MIT", "sources": ["document:House guide, 1"],
        "needs": [{ "capability": "linux-kernel", "reason": "it reads /proc", "source": "document:House guide, 2" }]
        """;

    private static readonly Catalog WithMonitor =
        Catalog.BuiltIn.WithText($$"""{ "layer": "platform-service", "components": [{ "id": "house-monitor", {{Component}} }] }""");

    [Test]
    public void WithText_SoundComponentAndRule_AddsBothAndLeavesTheOriginal()
    {
        Catalog catalog = WithMonitor.WithText("""
            { "rules": [{ "id": "HOUSE-1", "name": "monitor-with-kvm", "title": "The monitor slows guests down", "severity": "warning",
              "message": "`House Monitor` runs next to `KVM`", "when": { "together": ["house-monitor", "kvm"] }, "sources": ["document:House guide, 3"] }] }
            """);
        Assert.That(catalog.Find(new ComponentId("house-monitor"))?.Layer, Is.EqualTo(Layer.PlatformService));
        Assert.That(catalog.Find(new RuleId("HOUSE-1"))?.Severity, Is.EqualTo(Severity.Warning));
        Assert.That(Catalog.BuiltIn.Find(new ComponentId("house-monitor")), Is.Null);
    }

    [Test]
    public void WithText_SameIdAgain_SaysHowToReplace() => Assert.That(
        () => WithMonitor.WithText($$"""
            { "layer": "platform-service", "components": [
              { "id": "house-monitor", {{Component}} }] }
            """, "house.json"),
        Throws.TypeOf<InputException>().With.Message.EqualTo(
            "house.json:2:3: component 'house-monitor' stands twice; give it another id, or say \"replace\": true to take the place of the other"));

    [Test]
    public void WithText_WordThatTheLayerDoesNotHave_SaysWhichItMeans() => Assert.That(
        () => Catalog.BuiltIn.WithText($$"""
            { "layer": "host-os", "components": [{ "id": "house-os", {{Component}},
              "family": "linus" }] }
            """, "house.json"),
        Throws.TypeOf<InputException>().With.Message.EqualTo("house.json:3:13: 'linus' is not a word for 'family'; did you mean 'linux'?"));

    [Test]
    public void WithText_MinimumOfNothing_IsRefused() => Assert.That(
        () => Catalog.BuiltIn.WithText($$"""
            { "layer": "storage", "components": [{ "id": "house-store", {{Component}},
              "minimum": { "memoryGiB": 4, "source": "https://house.example/" } }] }
            """, "house.json"),
        Throws.TypeOf<InputException>().With.Message.EqualTo(
            "house.json:3:14: a minimum of memory, cores or disk says what it is 'of': component, machine or machine-with-guests"));

    [Test]
    public void WithText_Replacement_TakesThePlaceOfTheOther()
    {
        Catalog catalog = WithMonitor.WithText(
            $$"""{ "layer": "network", "components": [{ "id": "house-monitor", "replace": true, {{Component}} }] }""");
        Assert.That(catalog.Components, Has.Count.EqualTo(WithMonitor.Components.Count));
        Assert.That(catalog.Find(new ComponentId("house-monitor")), Is.TypeOf<Network>());
    }

    [Test]
    public void WithText_ReplacedRule_IsTheNewOne()
    {
        Rule first = Catalog.BuiltIn.Rules[0];
        Catalog catalog = Catalog.BuiltIn.WithText(
            $$"""{ "rules": [{ "id": "{{first.Id}}", "replace": true, "name": "{{first.Name}}", "title": "As the house says", "severity": "info" }] }""");
        Assert.That(catalog.Rules, Has.Count.EqualTo(Catalog.BuiltIn.Rules.Count));
        Assert.That(catalog.Find(first.Id)?.Title, Is.EqualTo("As the house says"));
    }

    [Test]
    public void WithText_UnsoundComponent_IsRefusedAtItsPlace()
    {
        InputException error = Assert.Throws<InputException>(() => Catalog.BuiltIn.WithText("""
            { "layer": "network", "components": [
                { "id": "house-net", "name": "House Net", "summary": "Connects.", "license": "MIT", "sources": ["document:House guide"],
                  "provides": ["kvn"] }] }
            """, "house.json"))!;
        Assert.That(error.Message, Is.EqualTo("house.json:2:5: unknown capability 'kvn' in component 'house-net'; did you mean 'kvm'?"));
    }

    [Test]
    public void WithText_NameOfABuiltInComponent_IsRefused() => Assert.That(
        () => Catalog.BuiltIn.WithText("""
            { "layer": "network", "components": [
            { "id": "house-net", "name": "k.v.m.", "summary": "Connects.", "license": "MIT", "sources": ["document:House guide"] }] }
            """, "house.json"),
        Throws.TypeOf<InputException>().With.Message.EqualTo(
            "house.json:2:1: component 'house-net' is called 'k.v.m.', and so is component 'kvm'; give one of them another name"));

    [Test]
    public void With_RuleMadeInCSharp_IsAddedAndReplaced()
    {
        var rule = new Rule
        {
            Id = new RuleId("house-2"), Name = "too-small", Title = "Too small", Sources = ["document:House guide, 4"],
            InCode = true,
        };
        Catalog added = Catalog.BuiltIn.With(rule);
        Catalog replaced = added.With(rule with { Title = "Far too small" });
        Assert.That(added.Rules, Has.Count.EqualTo(Catalog.BuiltIn.Rules.Count + 1));
        Assert.That(replaced.Rules, Has.Count.EqualTo(added.Rules.Count));
        Assert.That(replaced.Find(rule.Id)?.Title, Is.EqualTo("Far too small"));
    }

    [Test]
    public void With_RuleWithoutSource_IsRefusedWithoutPlace() => Assert.That(
        () => Catalog.BuiltIn.With(new Rule { Id = new RuleId("house-2"), Name = "too-small", Title = "Too small", InCode = true }),
        Throws.TypeOf<InputException>().With.Message.EqualTo(
            "rule 'house-2' has no source; give an https:// address, or 'document:' and the title and entry of a source document"));

    [Test]
    public void With_ComponentMadeInCSharp_IsAddedAndReplaced()
    {
        var component = new StorageSystem
        {
            Id = new ComponentId("house-disk"), Name = "House Disk", Summary = "Keeps data.", License = "MIT", Sources = ["https://example.org/disk"],
            Scope = StorageScope.Local, Provides = [new Provision(new CapabilityId("local-storage"))],
        };
        Catalog added = Catalog.BuiltIn.With(component);
        Catalog replaced = added.With(component with { Summary = "Keeps more data." });
        Assert.That(added.Components, Has.Count.EqualTo(Catalog.BuiltIn.Components.Count + 1));
        Assert.That(replaced.Components, Has.Count.EqualTo(added.Components.Count));
        Assert.That(replaced.Find(component.Id)?.Summary, Is.EqualTo("Keeps more data."));
    }
}
