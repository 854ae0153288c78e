using Deployments.Catalogs;
using Deployments.Knowledge.Reading;
using Deployments.Linting;
using Deployments.Text;
using static Deployments.Tests.Catalogs.LintSample;

namespace Deployments.Tests.Catalogs;

internal sealed class CatalogLintTests
{
    [Test]
    public void Check_BuiltInCatalog_FindsNothing() =>
        Assert.That(CatalogLint.Check(Catalog.BuiltIn), Is.Empty);

    [Test]
    public void Check_BuiltInRules_HaveIdsOfTheLibrary() =>
        Assert.That(Catalog.BuiltIn.Rules.Select(r => r.Id.ToString()), Is.All.Match("^DEP[0-9]{4}$"));

    [Test]
    public void Check_NoCatalog_NamesTheArgument() =>
        Assert.That(() => CatalogLint.Check(null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("catalog"));

    [Test]
    public void Check_SoundSample_FindsNothing() => Expect(new LintSample
    {
        Components = [Needing("a", "\"capability\": \"power\"")],
        Rules = [Rule("mine-1", "\"when\": { \"together\": [\"base\", \"a\"] }, \"require\": { \"feature\": \"iommu\" }")],
    });

    [TestCase("\"needs\": [{ \"capability\": \"pwoer\", \"reason\": \"it says so\", \"source\": \"https://example.org/\" }]",
        "unknown-capability: unknown capability 'pwoer' in component 'a'; did you mean 'power'?")]
    [TestCase("\"provides\": [\"pwoer\"]", "unknown-capability: unknown capability 'pwoer' in component 'a'; did you mean 'power'?")]
    [TestCase("\"provides\": [{ \"capability\": \"power\", \"when\": { \"any\": [{ \"feature\": \"iomu\" }] } }]",
        "unknown-feature: unknown feature 'iomu' in component 'a'; did you mean 'iommu'?")]
    [TestCase("\"guests\": { \"provides\": [\"tpm\"] }",
        "unknown-feature: unknown feature 'tpm' in component 'a'; name a feature that is there, or describe this one")]
    [TestCase("\"guests\": { \"provides\": [{ \"feature\": \"iommu\", \"when\": { \"component\": \"bsae\" } }] }",
        "unknown-component: unknown component 'bsae' in component 'a'; did you mean 'base'?")]
    [TestCase("\"claims\": [\"seats\"]", "unknown-claim: unknown claim 'seats' in component 'a'; did you mean 'seat'?")]
    [TestCase("\"lifecycle\": { \"successors\": [\"bases\"] }", "unknown-component: unknown component 'bases' in component 'a'; did you mean 'base'?")]
    [TestCase("\"architectures\": []",
        "contract-nothing-can-satisfy: component 'a' runs on no architecture; name its architectures, or leave them out when it runs on any")]
    [TestCase("\"aliases\": [\"BASE!\"]", "duplicate-name: component 'a' is called 'BASE!', and so is component 'base'; give one of them another name")]
    [TestCase("\"aliases\": [\" \"]", "empty-text: the alias of component 'a' is empty; write it")]
    [TestCase("\"lifecycle\": { \"state\": \"active\", \"successors\": [\"a\"] }",
        "successor-is-itself: component 'a' names itself as its successor; name another component, or none")]
    [TestCase("\"lifecycle\": { \"state\": \"end-of-life\", \"source\": \"https://example.org/\" }",
        "end-without-date: component 'a' is at its end of life, but does not say since when; add 'since' or 'endOfLife'")]
    [TestCase("\"lifecycle\": { \"state\": \"maintenance\" }",
        "fact-without-source: the life cycle of component 'a' has no source; give an https:// address, or 'document:' and the title and entry of a "
            + "source document")]
    [TestCase("\"minimum\": { \"of\": \"component\", \"memoryGiB\": 1, \"source\": \"http://example.org/\" }",
        "fact-without-source: the minimum of component 'a' has the source 'http://example.org/', which nobody can look up; give an https:// address, "
            + "or 'document:' and the title and entry of a source document")]
    [TestCase("\"highAvailability\": { \"nodes\": 3, \"source\": \"document: \" }",
        "fact-without-source: the high availability of component 'a' has the source 'document: ', which nobody can look up; give an https:// address, "
            + "or 'document:' and the title and entry of a source document")]
    [TestCase("\"minimum\": { \"of\": \"machine\", \"memoryGiB\": 0, \"source\": \"document:Guide, 1\" }",
        "amount-not-positive: the minimum of memory of component 'a' is not more than 0; say how much, or leave it out")]
    [TestCase("\"highAvailability\": { \"nodes\": -1, \"source\": \"document:Guide, 1\" }",
        "amount-not-positive: the high availability of component 'a' is not more than 0; say how much, or leave it out")]
    public void Check_ComponentThatSays_FindsExactlyThat(string says, string problem) =>
        Expect(new LintSample { Components = [Component("a", says)] }, "bad.json:3:1 " + problem);

    [TestCase("\"any\": []", "empty-condition: a condition of component 'a' combines nothing; name its parts, or leave it out")]
    [TestCase("\"all\": []", "empty-condition: a condition of component 'a' combines nothing; name its parts, or leave it out")]
    [TestCase("\"architecture\": []", "empty-condition: a condition of component 'a' names no architecture; name one or more")]
    [TestCase("\"atLeast\": 3, \"of\": [{ \"feature\": \"iommu\" }, { \"capability\": \"power\" }]",
        "count-out-of-range: a condition of component 'a' asks for 3 of 2 parts; ask for 1 to 2 of them")]
    [TestCase("\"atLeast\": 0, \"of\": [{ \"feature\": \"iommu\" }]",
        "count-out-of-range: a condition of component 'a' asks for 0 of 1 parts; ask for 1 to 1 of them")]
    [TestCase("\"quantity\": \"memoryGiB\", \"atLeast\": 0",
        "amount-not-positive: a condition of component 'a' on 'memoryGiB' is not more than 0; say how much, or leave it out")]
    [TestCase("\"all\": [{ \"cpuVendor\": \"Intel\" }, { \"cpuVendor\": \"AMD\" }]",
        "contract-nothing-can-satisfy: component 'a' works on no machine and with no other components: it needs Intel processors and AMD processors; "
            + "let the need ask for something that its architectures, its other needs and the providers allow")]
    public void Check_ComponentThatNeeds_FindsExactlyThat(string needs, string problem) =>
        Expect(new LintSample { Components = [Needing("a", needs)] }, "bad.json:3:1 " + problem);

    [TestCase("The part says so",
        "reason-style: a reason of component 'a' starts with a capital: 'The part says so'; write one clause, as it would follow \"because\"")]
    [TestCase("it says so.", "reason-style: a reason of component 'a' ends with a full stop: 'it says so.'; write one clause, as it would follow \"because\"")]
    public void Check_ReasonWrittenAs_IsFound(string reason, string problem) =>
        Expect(
            new LintSample { Components =
                [Component("a", $"\"needs\": [{{ \"feature\": \"iommu\", \"reason\": \"{reason}\", \"source\": \"document:Guide\" }}]")] },
            "bad.json:3:1 " + problem);

    [TestCase("ESXi says so")]
    [TestCase("Base's own way")]
    public void Check_ReasonThatStartsWithAName_IsSound(string reason) => Expect(new LintSample
    {
        Components =
            [Component("a",
            $"\"aliases\": [\"Base of a\"], \"needs\": [{{ \"feature\": \"iommu\", \"reason\": \"{reason}\", \"source\": \"document:Guide\" }}]")],
    });

    [Test]
    public void Check_ComponentWithoutTexts_FindsEach() => Expect(
        new LintSample { Components = ["{ \"id\": \"a\", \"name\": \"A\" }"] },
        "bad.json:3:1 fact-without-source: component 'a' has no source; give an https:// address, or 'document:' and the title and entry of a source document",
        "bad.json:3:1 empty-text: the summary of component 'a' is empty; write it",
        "bad.json:3:1 empty-text: the licence of component 'a' is empty; write it");

    [TestCase("A")]
    [TestCase("a--b")]
    [TestCase("a_b")]
    public void Check_ComponentIdWrittenAs_IsFound(string id) => Expect(
        new LintSample { Components = [Component(id)] },
        $"bad.json:3:1 bad-id: the id of component '{id}' is not made of words joined by hyphens; write lower-case letters, digits and dots, joined "
            + $"by hyphens");

    [TestCase("DEP42")]
    [TestCase("my rule")]
    public void Check_RuleIdWrittenAs_IsFound(string id) => Expect(
        new LintSample { Rules = [Rule(id, "\"when\": { \"together\": [\"base\"] }")] },
        $"bad.json:3:1 bad-id: rule '{id}' has an id that no rule can have; write letters and digits joined by hyphens; DEP and four digits is for "
            + $"the library's own rules");

    [Test]
    public void Check_ExtensionOfNothing_IsFound()
    {
        using var input = new Deployments.Text.JsonInput(
            $"{{ \"layer\": \"orchestrator-extension\", \"components\": [\n  {Component("a", "\"extends\": [\"k8s\"]")} ] }}", "bad.json");
        LintProblem problem = CatalogLint.Check(Catalog.Of([KnowledgeFile.Read(input)])).Single();
        Assert.That(problem, Is.EqualTo(new LintProblem(
            "unknown-component", "unknown component 'k8s' in component 'a'", new SourceLocation("bad.json", 2, 3),
                "name a component that is there, or describe this one")));
    }

    [Test]
    public void Check_WorkloadOfUnknownThings_FindsEach() => Expect(
        new LintSample { Workloads = ["{ \"id\": \"jobs\", \"words\": [\"Jobs\"], \"capability\": \"powr\", \"under\": { \"storrage\": \"pow\" } }"] },
        "- unknown-capability: unknown capability 'powr' in workload 'jobs'; did you mean 'power'?",
        "- unknown-layer: unknown layer 'storrage' in workload 'jobs'; did you mean 'storage'?",
        "- unknown-capability: unknown capability 'pow' in workload 'jobs'; name a capability that is there, or describe this one");

    [Test]
    public void Check_WorkloadCalledLikeAComponent_IsFound() => Expect(
        new LintSample { Workloads = ["{ \"id\": \"jobs\", \"words\": [\"Ba-se\"], \"capability\": \"power\" }"] },
        "- duplicate-name: workload 'jobs' is called 'Ba-se', and so is component 'base'; give one of them another name");

    [Test]
    public void Check_ClaimThatStandsTwice_IsFound() => Expect(
        new LintSample { Claims = ["{ \"id\": \"seat\", \"name\": \"Seat\", \"definition\": \"Again.\" }"] },
        "- duplicate-name: claim 'seat' stands twice; give one of them another id");

    [Test]
    public void Check_MoreClaimsThanBits_IsFound() => Expect(
        new LintSample { Claims = [.. Enumerable.Range(0, 64).Select(i => $"{{ \"id\": \"c{i}\", \"name\": \"C\", \"definition\": \"One.\" }}")] },
        "- too-many-claims: there are 65 claims, but no more than 64 can be told apart; merge some of them");

    [Test]
    public void Check_CapabilityNobodyProvides_NamesWhoNeedsIt() => Expect(
        new LintSample { Capabilities = [Capability("steam")], Components = [Needing("a", "\"capability\": \"steam\"")] },
        "bad.json:3:1 capability-nobody-provides: nothing provides the capability 'steam', which component 'a' needs; add it to what a component provides");

    [Test]
    public void Check_CapabilityNobodyMentions_IsFound() => Expect(
        new LintSample { Capabilities = [Capability("steam")] },
        "- unused-capability: nothing provides or needs the capability 'steam'; remove it");

    [Test]
    public void Check_CapabilityThatAssumesAnotherThing_IsFound() => Expect(
        new LintSample { Capabilities = [Capability("steam", "\"assume\": [\"base\"]")], Components = [Component("a", "\"provides\": [\"steam\"]")] },
        "- assumed-component-does-not-provide: capability 'steam' assumes the component 'base', which does not provide it; assume one that does, such as 'a'");

    [Test]
    public void Check_CapabilityThatAssumesNothingKnown_IsFound() => Expect(
        new LintSample { Capabilities = [Capability("steam", "\"assume\": [\"boiler\"]")], Components = [Component("a", "\"provides\": [\"steam\"]")] },
        "- unknown-component: unknown component 'boiler' in capability 'steam'; name a component that is there, or describe this one");

    [Test]
    public void Check_RemedyWithoutASource_IsFound() => Expect(
        new LintSample { Features =
            [
            "{ \"id\": \"vt\", \"name\": \"VT\", \"definition\": \"A mode.\", \"source\": \"document:Guide\", \"remedies\": [{ \"state\": "
                + "\"disabled\", \"text\": \"switch it on\", \"source\": \"the guide\" }] }"] },
        "- fact-without-source: the remedy 'switch it on' of feature 'vt' has the source 'the guide', which nobody can look up; give an https:// "
            + "address, or 'document:' and the title and entry of a source document");

    private static void Expect(LintSample sample, params string[] problems) => Assert.That(sample.Lint(), Is.EqualTo(problems));
}
