using Deployments.Hardware;
using Deployments.Notation;
using Deployments.Stacks;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Tests.Reading;

internal sealed class StackJsonTests
{
    private const string Text = """
        {
          "$schema": "stack.schema.json",
          "name": "edge",
          "groups": [
            { "name": "hosts", "count": 3, "hardware": "x86-64-server",
              "components": ["bare-metal", "Linux", "kernel-based virtual machine", "QEMU"], "runs": ["vm"],
              "guests": [
                { "memoryGiB": 8, "cores": 4, "components": ["linux"] },
                { "components": ["linux"] }
              ] },
            { "components": ["bare-metal"] }
          ],
          "waivers": [{ "rule": "DEP4001", "component": "KVM", "group": "hosts", "reason": "until spring" }]
        }
        """;

    [Test]
    public void Parse_EveryKey_IsRead()
    {
        Stack stack = StackJson.Parse(Text);
        var linux = new ComponentId("linux");
        Assert.That(stack, Is.EqualTo(new Stack
        {
            Name = "edge",
            Groups =
            [
                new NodeGroup
                {
                    Name = "hosts",
                    Count = 3,
                    Hardware = HardwareProfiles.Named("x86-64-server"),
                    Components = [new("bare-metal"), linux, new("kvm"), new("qemu")],
                    Runs = [new("vm")],
                    Guests =
                    [
                        new NodeGroup { Name = "guest", MemoryGiB = 8, Cores = 4, Components = [linux] },
                        new NodeGroup { Name = "guest-2", Components = [linux] },
                    ],
                },
                new NodeGroup { Name = "host", Components = [new("bare-metal")] },
            ],
            Waivers = [new Waiver(new RuleId("DEP4001"), "until spring", new("kvm"), "hosts")],
        }));
    }

    [TestCase("Groups[0]", "{ \"name\": \"hosts\", \"count\"")]
    [TestCase("hosts", "{ \"name\": \"hosts\", \"count\"")]
    [TestCase("Groups[0].Count", "3, \"hardware\"")]
    [TestCase("Groups[0].Hardware", "\"x86-64-server\"")]
    [TestCase("Groups[0].Guests[1]", "{ \"components\": [\"linux\"] }\n")]
    [TestCase("Groups[1]", "{ \"components\": [\"bare-metal\"] }")]
    [TestCase("component:linux", "\"Linux\", ")]
    [TestCase("component:kvm", "\"kernel-based")]
    [TestCase("hosts/kvm", "\"kernel-based")]
    [TestCase("guest-2/linux", "\"linux\"] }\n")]
    [TestCase("hosts/runs/vm", "\"vm\"]")]
    [TestCase("Waivers[0]", "{ \"rule\"")]
    public void Parse_Parts_KeepTheirPlaces(string path, string standsThere)
    {
        string text = Text.ReplaceLineEndings("\n");
        SourceLocation location = StackJson.Parse(text, "s").Locations[path]!.Value;
        Assert.That(location.File, Is.EqualTo("s"));
        Assert.That(string.Join('\n', text.Split('\n')[(location.Line - 1)..])[(location.Column - 1)..], Does.StartWith(standsThere));
    }

    [Test]
    public void Parse_UnnamedGroups_GetTheFirstNamesThatAreFree()
    {
        Stack stack = StackJson.Parse(
            """
            { "groups": [ { "components": ["linux"] }, { "name": "host-2", "components": ["linux"] }, { "components": ["linux"] } ] }
            """);
        Assert.That(stack.Groups.Select(g => g.Name), Is.EqualTo(new[] { "host", "host-2", "host-3" }));
    }

    [Test]
    public void Parse_InlineHardware_NamesThePlaceOfEachFact()
    {
        Stack stack = StackJson.Parse(
            """
            { "groups": [ { "components": ["linux"],
              "hardware": { "name": "box", "features": { "iommu": "disabled" } } } ] }
            """, "s.json");
        Assert.That(stack.Groups[0].Hardware![new FeatureId("iommu")], Is.EqualTo(new FeatureReading(FeatureState.Disabled, "s.json:2:55")));
    }

    [Test]
    public void Write_Stack_HasOneForm()
    {
        Stack stack = StackJson.Parse(Text) with { Waivers = [] };
        Assert.That(StackJson.Write(stack with { Groups = [stack.Groups[0] with { Guests = [stack.Groups[0].Guests[0]] }] }), Is.EqualTo(
            """
            {
              "name": "edge",
              "groups": [
                {
                  "name": "hosts",
                  "count": 3,
                  "hardware": "x86-64-server",
                  "components": [
                    "bare-metal",
                    "linux",
                    "kvm",
                    "qemu"
                  ],
                  "runs": [
                    "vm"
                  ],
                  "guests": [
                    {
                      "name": "guest",
                      "memoryGiB": 8,
                      "cores": 4,
                      "components": [
                        "linux"
                      ]
                    }
                  ]
                }
              ]
            }

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void Load_File_NamesItInMessages()
    {
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, Guid.NewGuid() + ".json");
        File.WriteAllText(path, "\uFEFF{ \"groups\": [] }");
        try
        {
            Assert.That(() => StackJson.Load(path), Throws.TypeOf<InputException>().With.Message.EqualTo($"{path}:1:13: the stack has no group"));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
