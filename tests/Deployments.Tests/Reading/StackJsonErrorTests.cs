using Deployments.Notation;
using Deployments.Stacks;
using Deployments.Text;

namespace Deployments.Tests.Reading;

/// <summary>Each mistake gives one sentence, with the place of what is wrong: where the text has a <c>^</c>.</summary>
internal sealed class StackJsonErrorTests
{
    private static readonly TestCaseData[] Mistakes =
    [
        Case("^", "an object is expected, but the text ends"),
        Case("^{", "a key or the end of the object is expected, but the text ends"),
        Case("^[]", "an object is expected, not an array"),
        Case("^{}", "the stack has no group"),
        Case("{ \"groups\": ^[] }", "the stack has no group"),
        Case("{ \"groups\": ^7 }", "an array is expected, not a number"),
        Case("{ ^\"group\": [] }", "unknown key 'group'; did you mean 'groups'?"),
        Case("{ ^\"x\": 1 }", "unknown key 'x'; known keys are $schema, name, groups, waivers"),
        Case("{ \"name\": ^\" \" }", "the name of the stack is empty"),
        Case("{ \"name\": ^1.5 }", "a string is expected, not a number"),
        Case("{ \"name\": \"a\", ^\"name\": \"b\" }", "the key 'name' stands twice in this object; remove one of the two"),
        Group("", "group 'host' has no component"),
        Group("\"components\": ^[]", "group 'host' has no component"),
        Group("\"components\": [^\"\"]", "the name of a component is empty"),
        Group("\"components\": [^\"linx\"]", "unknown component 'linx'; did you mean", loose: true),
        Group("\"components\": [^\"qqqqqqqqqqqqqqq\"]", "unknown component 'qqqqqqqqqqqqqqq'; `deployments list components` shows what there is"),
        Group("\"components\": [\"kvm\", \"linux\", ^\"KVM\"]", "component 'kvm' stands twice in group 'host'"),
        Group("\"components\": [\"linux\"], \"runs\": [^\"container-\"]", "unknown capability 'container-'; did you mean 'container'?"),
        Group("\"components\": [\"linux\"], \"hardware\": ^\"x86-64-servr\"",
            "unknown hardware profile 'x86-64-servr'; did you mean 'x86-64-server'", loose: true),
        Group("\"components\": [\"linux\"], \"hardware\": ^3", "a hardware profile or the name of one is expected"),
        Group("\"components\": [\"linux\"], \"hardware\": { \"memoryGiB\": ^0 }", "the memory is 0 GiB, but must be more than 0"),
        Group("\"components\": [\"linux\"], \"count\": ^0", "the count of group 'host' is 0, but must be 1 to 1,000,000"),
        Group("\"components\": [\"linux\"], \"count\": ^1000001", "the count of group 'host' is 1000001, but must be 1 to 1,000,000"),
        Group("\"components\": [\"linux\"], \"count\": ^1.5", "a whole number is expected, not 1.5"),
        Group(
            "\"components\": [\"linux\"], \"count\": ^99999999999",
            "the whole number is out of range; give one from −2,147,483,648 to 2,147,483,647"),
        Group("\"components\": [\"linux\"], \"memoryGiB\": ^8", "group 'host' is physical: its memory belongs to its hardware"),
        Group("\"components\": [\"linux\"], \"cores\": ^8", "group 'host' is physical: its cores belong to its hardware"),
        Group(
            "\"components\": [\"linux\"], \"guests\": [^{ \"components\": [\"linux\"] }]",
            "group 'host' has guests, but none of its components ever provides 'vm'; add a component that runs virtual machines, or remove the guests"),
        Guest("\"memoryGiB\": ^0", "the memory of group 'guest' is 0 GiB, but must be more than 0"),
        Guest("\"memoryGiB\": ^1e999", "the number is not finite"),
        Guest("\"cores\": ^0", "the cores of group 'guest' are 0, but must be 1 or more"),
        Guest("\"hardware\": ^\"laptop\"", "group 'guest' is a guest, so it has no hardware of its own"),
        Case(
            "{ \"groups\": [ { \"name\": \"a\", \"components\": [\"linux\"] }, { \"name\": ^\"a\", \"components\": [\"linux\"] } ] }",
            "two groups are named 'a'"),
        Guest("\"name\": ^\"\"", "the name of a group is empty"),
        Waiver("\"rule\": \"DEP4001\"", "a waiver needs a 'rule' and a 'reason'"),
        Waiver("\"rule\": \"DEP4001\", \"reason\": ^\"\"", "the reason of a waiver is empty"),
        Waiver("\"rule\": ^\"no-such-rule\", \"reason\": \"x\"", "unknown rule 'no-such-rule'; `deployments list rules` shows what is known"),
        Waiver("\"rule\": \"DEP4001\", \"reason\": \"x\", \"group\": ^\"hosts\"", "unknown group 'hosts'; did you mean 'host'?"),
        Waiver("\"rule\": \"DEP4001\", \"reason\": \"x\", ^\"where\": \"y\"", "unknown key 'where'; known keys are rule, component, group, reason"),
    ];

    [TestCaseSource(nameof(Mistakes))]
    public void Parse_Mistake_GivesOneSentenceWithItsPlace(string json, string message, bool loose)
    {
        InputException error = Assert.Throws<InputException>(() => StackJson.Parse(json, "s"))!;
        Assert.That(error.Message, loose ? Does.StartWith(message[..message.IndexOf(';', StringComparison.Ordinal)] + "; did you mean ") : Is.EqualTo(message));
    }

    [Test]
    public void Parse_GroupsNestedTooDeep_SaysWhere()
    {
        string level = "{\"components\":[\"kvm\",\"qemu\"],\"guests\":[";
        string json = "{\"groups\":[" + string.Concat(Enumerable.Repeat(level, Stack.MaximumDepth)) + "{\"components\":[\"linux\"]}"
            + string.Concat(Enumerable.Repeat("]}", Stack.MaximumDepth)) + "]}";
        Assert.That(
            () => StackJson.Parse(json, "s"),
            Throws.TypeOf<InputException>().With.Message.EqualTo($"s:1:{12 + (level.Length * Stack.MaximumDepth)}: groups are nested deeper than 16 levels"));
    }

    [Test]
    public void Parse_TooManyGroups_SaysWhere()
    {
        string json = "{\"groups\":[\n" + string.Join(",\n", Enumerable.Repeat("{\"components\":[\"linux\"]}", Stack.MaximumGroups + 1)) + "]}";
        Assert.That(
            () => StackJson.Parse(json, "s"),
            Throws.TypeOf<InputException>().With.Message.EqualTo("s:1026:1: the stack has more than 1,024 groups"));
    }

    [TestCase("[")]
    [TestCase("{\"groups\":")]
    [TestCase("{\"groups\":[{\"guests\":[")]
    public void Parse_EndlessNesting_FailsFast(string opening) => Assert.That(
        () => StackJson.Parse(string.Concat(Enumerable.Repeat(opening, 10_000))), Throws.TypeOf<InputException>());

    [Test]
    public void Parse_FiftyMegabytes_FailsBeforeReading() => Assert.That(
        () => StackJson.Parse(new string(' ', 50_000_000), "s"),
        Throws.TypeOf<InputException>().With.Message.EqualTo("s is larger than 16 MiB, the most that is read; give a smaller file"));

    [Test]
    public void Load_MissingFile_SaysSo() => Assert.That(
        () => StackJson.Load("no-such.json"), Throws.TypeOf<InputException>().With.Message.EqualTo("there is no file 'no-such.json'"));

    private static TestCaseData Case(string marked, string message, bool loose = false) => new TestCaseData(
        marked.Replace("^", "", StringComparison.Ordinal), $"s:1:{marked.IndexOf('^', StringComparison.Ordinal) + 1}: {message}", loose)
        .SetArgDisplayNames(marked, message);

    private static TestCaseData Group(string keys, string message, bool loose = false) =>
        Case("{ \"groups\": [ " + (keys.Contains('^', StringComparison.Ordinal) ? "" : "^") + "{ " + keys + " } ] }", message, loose);

    private static TestCaseData Guest(string keys, string message) => Group(
        "\"components\": [\"qemu\"], \"guests\": [{ " + keys + ", \"components\": [\"linux\"] }]", message);

    private static TestCaseData Waiver(string keys, string message) => Case(
        "{ \"groups\": [ { \"components\": [\"linux\"] } ], \"waivers\": ["
            + (keys.Contains('^', StringComparison.Ordinal) ? "" : "^") + "{ " + keys + " }] }", message);
}
