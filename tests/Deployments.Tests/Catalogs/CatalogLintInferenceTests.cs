using static Deployments.Tests.Catalogs.LintSample;

namespace Deployments.Tests.Catalogs;

/// <summary>Checks that reason over several entries: cycles, contracts that contradict each other, rules that can never speak.</summary>
internal sealed class CatalogLintInferenceTests
{
    private const string Vague = "let the need ask for something that its architectures, its other needs and the providers allow";

    [Test]
    public void Check_NeedsInACircle_NamesTheWholeCircle() => Expect(
        new LintSample
        {
            Capabilities = [Capability("hen"), Capability("egg")],
            Components =
            [
                Needing("outside", "\"capability\": \"hen\""),
                Needing("layer", "\"any\": [{ \"capability\": \"egg\" }]", "\"provides\": [\"hen\"]"),
                Component("nest", "\"provides\": [{ \"capability\": \"egg\", \"when\": { \"component\": \"farm\" } }]"),
                Needing("farm", "\"capability\": \"hen\""),
            ],
        },
        "bad.json:4:1 need-cycle: needs go round in a circle: 'layer' → egg → 'nest' → 'farm' → hen → 'layer'; "
        + "let a bundle provide for itself what it brings along, and need nothing that it provides");

    [Test]
    public void Check_ComponentThatNeedsWhatItProvides_IsACircleOfOne() => Expect(
        new LintSample { Components = [Needing("a", "\"capability\": \"power\"", "\"provides\": [\"power\"]")] },
        "bad.json:3:1 need-cycle: needs go round in a circle: 'a' → power → 'a'; let a bundle provide for itself what it brings along, and need "
            + "nothing that it provides");

    [Test]
    public void Check_ProviderBesideWhatNeedsIt_IsSound() => Expect(new LintSample
    {
        Capabilities = [Capability("egg")],
        Components =
        [
            Component("nest", "\"provides\": [{ \"capability\": \"egg\", \"when\": { \"component\": \"hay\" } }]"),
            Needing("hay", "\"component\": \"nest\""),
            Needing("cook", "\"capability\": \"egg\""),
        ],
    });

    [Test]
    public void Check_ProvisionsThatRestOnEachOther_AreACircle() => Expect(
        new LintSample
        {
            Capabilities = [Capability("hen"), Capability("egg")],
            Components =
            [
                Component("nest", "\"provides\": [{ \"capability\": \"egg\", \"when\": { \"capability\": \"hen\" } }]"),
                Component("farm", "\"provides\": [{ \"capability\": \"hen\", \"when\": { \"capability\": \"egg\" } }]"),
            ],
        },
        "bad.json:3:1 need-cycle: needs go round in a circle: egg → 'nest' → hen → 'farm' → egg; let a bundle provide for itself what it brings along, "
        + "and need nothing that it provides");

    [Test]
    public void Check_ComponentThatNeedsItself_IsACircleOfOne() => Expect(
        new LintSample { Components = [Needing("a", "\"component\": \"a\"")] },
        "bad.json:3:1 need-cycle: needs go round in a circle: 'a' → 'a'; let a bundle provide for itself what it brings along, and need nothing that it "
        + "provides");

    [Test]
    public void Check_AdviceInACircle_IsSound() => Expect(new LintSample
    {
        Components = [Component("a", $"\"needs\": [{Need("\"capability\": \"power\"", "\"severity\": \"info\"")}], \"provides\": [\"power\"]")],
    });

    [Test]
    public void Check_ProviderOfAnotherArchitecture_IsFoundOnce() => Expect(
        new LintSample
        {
            Capabilities = [Capability("steam")],
            Components =
            [
                Component("boiler", "\"architectures\": [\"arm64\"], \"provides\": [\"steam\"]"),
                Needing("engine", "\"capability\": \"steam\"", "\"architectures\": [\"x86-64\"]"),
                Needing("train", "\"component\": \"engine\""),
            ],
        },
        "bad.json:4:1 contract-nothing-can-satisfy: component 'engine' works on no machine and with no other components: it needs the capability 'steam'; "
        + "it runs on x86-64, but what it needs on arm64");

    [Test]
    public void Check_ProviderOfAnotherArchitectureOverTheNetwork_IsSound() => Expect(new LintSample
    {
        Capabilities = [Capability("steam", "\"reach\": \"stack\"")],
        Components =
        [
            Component("boiler", "\"architectures\": [\"arm64\"], \"provides\": [\"steam\"]"),
            Needing("engine", "\"capability\": \"steam\"", "\"architectures\": [\"x86-64\"]"),
        ],
    });

    [Test]
    public void Check_ComponentsThatShareNoArchitecture_FailTogether() => Expect(
        new LintSample
        {
            Components =
            [
                Component("left", "\"architectures\": [\"arm64\"]"),
                Component("right", "\"architectures\": [\"x86-64\"]"),
                Component("both", $"\"needs\": [{Need("\"component\": \"left\"")}, {Need("\"component\": \"right\"")}]"),
            ],
        },
        $"bad.json:5:1 contract-nothing-can-satisfy: component 'both' works on no machine and with no other components: it needs 'left' and 'right' "
            + $"on one machine; {Vague}");

    [Test]
    public void Check_MakerOfOneArchitecture_IsSound() => Expect(new LintSample
    {
        Components = [Needing("a", "\"any\": [{ \"cpuVendor\": \"Intel\" }, { \"architecture\": [\"arm64\"] }]", "\"architectures\": [\"s390x\"]")],
    });

    [TestCase("", "has no 'when'; name the components that it is about")]
    [TestCase("\"when\": {}", "has an empty 'when'; name the components that it is about")]
    [TestCase("\"when\": { \"hostedBy\": [\"base\"], \"inGuest\": false }",
        "asks for a host of a group that is not in a virtual machine; remove 'hostedBy', or say \"inGuest\": true")]
    [TestCase("\"when\": { \"together\": [\"arm\", \"x86\"] }",
        "names components that share no architecture: 'arm', 'x86'; remove the rule: no group can have them together")]
    [TestCase("\"when\": { \"together\": [\"sitter\", \"base\", \"sleeper\"] }",
        "names components that both claim 'seat': 'sitter', 'sleeper'; remove the rule: the claim already keeps them apart")]
    [TestCase("\"when\": { \"together\": [\"base\"] }, \"require\": { \"component\": \"base\" }",
        "requires what always holds when it applies; require something else, or nothing when the components must not be together")]
    [TestCase("\"when\": { \"together\": [\"base\"] }, \"require\": { \"any\": [{ \"feature\": \"iommu\" }, { \"capability\": \"power\" }] }",
        "requires what always holds when it applies; require something else, or nothing when the components must not be together")]
    [TestCase(
        "\"when\": { \"together\": [\"arm\"], \"elsewhere\": [\"x86\"] }, \"require\": { \"all\": [{ \"component\": \"x86\", \"reach\": \"stack\" }, "
            + "{ \"architecture\": [\"arm64\", \"x86-64\"] }] }",
        "requires what always holds when it applies; require something else, or nothing when the components must not be together")]
    public void Check_RuleThat_CanNeverSpeak(string says, string problem) =>
        Expect(Trains([Rule("mine", says)]), "bad.json:7:1 unreachable-rule: rule 'mine' " + problem);

    [TestCase("\"when\": { \"inGuest\": true }, \"require\": { \"feature\": \"iommu\" }")]
    [TestCase("\"when\": { \"together\": [\"arm\"], \"elsewhere\": [\"x86\"] }")]
    [TestCase("\"when\": { \"together\": [\"base\"], \"elsewhere\": [\"arm\"] }, \"require\": { \"component\": \"arm\" }")]
    [TestCase("\"when\": { \"together\": [\"sitter\"], \"hostedBy\": [\"sleeper\"] }")]
    public void Check_RuleThat_CanSpeak(string says) => Expect(Trains([Rule("mine", says)]));

    [Test]
    public void Check_RuleOverUnknownThings_FindsEach() => Expect(
        new LintSample { Rules = [Rule("mine", "\"when\": { \"together\": [\"bse\"], \"hostedBy\": [\"q\"] }, \"require\": { \"capability\": \"powers\" }")] },
        "bad.json:3:1 unknown-capability: unknown capability 'powers' in rule 'mine'; did you mean 'power'?",
        "bad.json:3:1 unknown-component: unknown component 'bse' in rule 'mine'; did you mean 'base'?",
        "bad.json:3:1 unknown-component: unknown component 'q' in rule 'mine'; name a component that is there, or describe this one");

    private static LintSample Trains(string[] rules) => new()
    {
        Components =
        [
            Component("arm", "\"architectures\": [\"arm64\"]"),
            Component("x86", "\"architectures\": [\"x86-64\"]"),
            Component("sitter", "\"claims\": [\"seat\"]"),
            Component("sleeper", "\"claims\": [\"seat\"]"),
        ],
        Rules = rules,
    };

    private static void Expect(LintSample sample, params string[] problems) => Assert.That(sample.Lint(), Is.EqualTo(problems));
}
