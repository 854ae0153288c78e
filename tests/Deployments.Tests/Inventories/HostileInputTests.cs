using System.Globalization;
using System.Text;
using Deployments.Hardware;
using Deployments.Inventories;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Tests.Inventories;

/// <summary>What is made to break a reader is refused, with a reason and without reading anything else.</summary>
[TestFixture]
internal sealed class HostileInputTests
{
    [Test]
    public void BillionLaughs_InYaml_AreRefused()
    {
        var text = new StringBuilder("kind: Node\na0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 10; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        }

        Refused(text.ToString(), "laughs.yaml", "holds more than 500,000 values");
    }

    [Test]
    public void AliasesInManyItems_AreRefused()
    {
        string big = string.Join(", ", Enumerable.Repeat("x", 20_000));
        string text = $"big: &big [{big}]\nitems:\n" + string.Concat(Enumerable.Repeat("- {kind: Node, a: *big}\n", 1000));
        Refused(text, "items.yaml", "holds more than 500,000 values");
    }

    [Test]
    public void BillionLaughs_InXml_AreRefused()
    {
        var text = new StringBuilder("<?xml version='1.0'?><!DOCTYPE capabilities [<!ENTITY a0 'lol'>");
        for (int i = 1; i < 10; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<!ENTITY a{i} '{string.Concat(Enumerable.Repeat($"&a{i - 1};", 10))}'>");
        }

        Refused(text.Append("]><capabilities><host>&a9;</host></capabilities>").ToString(), "laughs.xml", "remove the document type");
    }

    [Test]
    public void ExternalEntities_AreNotRead()
    {
        string secret = Path.GetTempFileName();
        try
        {
            File.WriteAllText(secret, "x86_64");
            string uri = new Uri(secret).AbsoluteUri;
            Refused($"<!DOCTYPE capabilities [<!ENTITY e SYSTEM '{uri}'>]><capabilities><host><cpu><arch>&e;</arch></cpu></host></capabilities>",
                "entity.xml", "document type");
            Refused($"<!DOCTYPE capabilities SYSTEM '{uri}'><capabilities><host/></capabilities>", "outer.xml", "document type");
            Refused("<capabilities><host><cpu><arch>&e;</arch></cpu></host></capabilities>", "undeclared.xml", "not XML");

            // No inclusion is followed either: it is an element like any other
            string text =
                "<capabilities xmlns:xi='http://www.w3.org/2001/XInclude'>"
                + $"<host><cpu><arch><xi:include href='{uri}' parse='text'/></arch></cpu></host></capabilities>";
            Assert.That(Inventory.Parse(Encoding.UTF8.GetBytes(text), "include.xml").Machines.Single().Architecture, Is.Null);
        }
        finally
        {
            File.Delete(secret);
        }
    }

    [TestCase("kind: !!python/object/apply:os.system [echo]\n")]
    [TestCase("kind: Node\nmetadata: !System.Diagnostics.Process {name: x}\n")]
    [TestCase("kind: !<tag:yaml.org,2002:binary> Tm9kZQ==\n")]
    [TestCase("!!map {kind: Node}\n")]
    public void TypeTags_AreRefused(string text) => Refused(text, "tags.yaml", "type tag");

    [TestCase("processm\": {\nhart\t\t: 1\nisa\t\t: rt\",\nmu\t\t: sv40\",\nuarch\t\t: small\n\n")]
    [TestCase("a: \"\\UFFFFFFFF\"\n")]
    [TestCase("a: !<>\n")]
    public void TextThatTheParserFailsOn_IsRefused(string text) => Refused(text, "odd.yaml", "not YAML");

    [TestCase("{\"kind\": \"Node\", \"a\": ", "{\"a\": ", "}", "deep.json")]
    [TestCase("[", "[", "]", "deep-list.json")]
    [TestCase("kind: Node\na: ", "[", "]", "deep-flow.yaml")]
    [TestCase("kind: Node\na: ", "{a: ", "}", "deep-map.yaml")]
    [TestCase("<capabilities><host>", "<a>", "</a>", "deep.xml")]
    public void DeepNesting_IsRefused(string start, string open, string close, string name)
    {
        foreach (int depth in (int[])[200, 100_000])
        {
            Refused(start + string.Concat(Enumerable.Repeat(open, depth)) + "1" + string.Concat(Enumerable.Repeat(close, depth)),
                name, "deeper than 128 levels");
        }
    }

    [Test]
    public void DeepBlocks_InYaml_AreRefused()
    {
        var text = new StringBuilder("kind: Node\n");
        for (int i = 0; i < 1000; i++)
        {
            text.Append(' ', i).Append("a:\n");
        }

        Refused(text.ToString(), "blocks.yaml", "deeper than 128 levels");
    }

    [Test]
    public void BulkThatIsReadOver_IsBoundedToo() =>
        Refused("kind: Node\nmetadata:\n  managedFields: " + new string('[', 100_000), "bulk.yaml", "deeper than 128 levels");

    [TestCase("cpuinfo-intel.txt")]
    [TestCase("lshw-server.json")]
    [TestCase("node.yaml")]
    [TestCase("capabilities-kvm.xml")]
    public void NullCharacters_AreRefused_WithTheirPlace(string name)
    {
        string text = OwnSamples.Text(name);
        int at = text.IndexOf('\n', text.Length / 2) + 1;
        int line = text[..at].Count(c => c == '\n') + 1;
        InputException problem = Refused(text.Insert(at, "\0"), name, "a null character stands in the text");
        Assert.That(problem.Location, Is.EqualTo(new SourceLocation(name, line, 1)));
    }

    [Test]
    public void NothingButNulls_IsRefused() => Refused(new byte[1024], "nulls", "null character");

    [TestCase(new byte[0], "is empty")]
    [TestCase(new byte[] { 0xEF, 0xBB, 0xBF }, "is empty")]
    [TestCase(new byte[] { 0xFF, 0xFE }, "is empty")]
    [TestCase(new byte[] { 0x20, 0x0A, 0x09 }, "is empty")]
    [TestCase(new byte[] { 0x1F, 0x8B, 8, 0, 1, 2, 3 }, "is compressed")]
    [TestCase(new byte[] { 0xFF, 0xFE, 0x00 }, "of no known format")]
    [TestCase(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A }, "of no known format")]
    public void NoText_IsRefused(byte[] content, string reason) => Refused(content, "file", reason);

    [Test]
    public void FilesAboveTheLimit_AreRefused_BeforeTheyAreRead()
    {
        byte[] content = Encoding.UTF8.GetBytes(OwnSamples.Text("lshw-server.json"));
        InputException problem = Assert.Throws<InputException>(() => Inventory.Parse(content, "big.json", new InventoryOptions { MaximumBytes = 1000 }))!;
        Assert.That(problem.Message, Does.Contain("big.json is larger than 1000 bytes").And.Contain("split it"));
        string file = Path.GetTempFileName();
        try
        {
            using (FileStream stream = File.OpenWrite(file))
            {
                stream.Write("# dmidecode\n"u8);
                stream.SetLength(300L * 1024 * 1024);
            }

            Assert.That(() => Inventory.Read(file), Throws.TypeOf<InputException>());
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static IEnumerable<TestCaseData> Huge()
    {
        yield return new TestCaseData("[{\"kind\":\"Node\",\"a\":\"", "xxxxxxxx", "belong to one word").SetArgDisplayNames("a JSON string without an end");
        yield return new TestCaseData("[", "0,0,0,0,", "values are no known inventory").SetArgDisplayNames("a JSON list of numbers");
        yield return new TestCaseData("{\"kind\":\"Node\",\"a\":[", "0,0,0,0,", "more than 500,000 values").SetArgDisplayNames("a JSON node of numbers");
        yield return new TestCaseData("{\"kind\":\"Node\",\"a\":", "99999999", "").SetArgDisplayNames("a JSON number without an end");
        yield return new TestCaseData("[", "        ", "").SetArgDisplayNames("blanks");
        yield return new TestCaseData("kind: Node\na: \"", "xxxxxxxx", "belong to one word").SetArgDisplayNames("a YAML string without an end");
        yield return new TestCaseData("kind: Node\na: [", "0,0,0,0,", "more than 500,000 values").SetArgDisplayNames("a YAML list of numbers");
        yield return new TestCaseData("kind: Node\na: # ", "xxxxxxxx", "belong to one word").SetArgDisplayNames("a YAML comment without an end");
        yield return new TestCaseData("kind: Node\n", "a: b\nc: ", "").SetArgDisplayNames("a YAML map without an end");
        yield return new TestCaseData("<capabilities><host>", "<a></a> ", "more than 500,000 values").SetArgDisplayNames("elements without an end");
        yield return new TestCaseData("<capabilities><!-- ", "xxxxxxxx", "belong to one word").SetArgDisplayNames("an XML comment without an end");
        yield return new TestCaseData("<capabilities a='", "xxxxxxxx", "belong to one word").SetArgDisplayNames("an XML attribute without an end");
        yield return new TestCaseData("processor : 0\nflags : ", "xxxxxxx ", "the line is longer").SetArgDisplayNames("a line without an end");
        yield return new TestCaseData("processor : 0\nvendor_id : x\n", "a : b c\n", "more of its processors than can be")
            .SetArgDisplayNames("lines of cpuinfo");
        yield return new TestCaseData("# dmidecode 3\nHandle 0x0, DMI type 4, 4 bytes\n", "\tA: bcd\n", "").SetArgDisplayNames("lines of dmidecode");
        yield return new TestCaseData("Architecture: x86_64\nCPU(s): 4\n", "A: bcde\n", "").SetArgDisplayNames("lines of lscpu");
        yield return new TestCaseData("abcdefgh", "abcdefgh", "of no known format").SetArgDisplayNames("nothing that is known");
    }

    [TestCaseSource(nameof(Huge))]
    public void HundredMegabytes_AreReadOrRefused_WithTheLimitThatTheyBreak(string start, string piece, string reason)
    {
        byte[] content = new byte[100 * 1000 * 1000];
        int at = Encoding.UTF8.GetBytes(start, content);
        byte[] filler = Encoding.UTF8.GetBytes(piece);
        for (; at < content.Length; at += filler.Length)
        {
            filler.AsSpan(0, Math.Min(filler.Length, content.Length - at)).CopyTo(content.AsSpan(at));
        }

        string message = "";
        try
        {
            Inventory.Parse(content, "huge");
        }
        catch (InputException problem)
        {
            message = problem.Message;
        }

        Assert.That(message, Does.Contain(reason));
    }

    [Test]
    public void ManyKinds_OfForeignDocuments_MakeFewNotes()
    {
        string text = "[" + string.Join(",", Enumerable.Range(0, 10_000).Select(i => $"{{\"kind\":\"K{i}\"}}"))
            + ",{\"kind\":\"Node\",\"metadata\":{\"name\":\"n\"}}]";
        InventoryReading reading = Inventory.Parse(Encoding.UTF8.GetBytes(text), "kinds.json");
        Assert.That(reading.Machines.Count, Is.EqualTo(1));
        Assert.That(reading.Notes.Count, Is.LessThan(30));
    }

    [TestCaseSource(typeof(OwnSamples), nameof(OwnSamples.Names))]
    public void Sample_CutOffAnywhere_IsReadOrRefused(string name)
    {
        byte[] whole = OwnSamples.Bytes(name);
        for (int length = 0; length < whole.Length; length += Math.Max(1, whole.Length / 150))
        {
            try
            {
                Inventory.Parse(whole.AsMemory(0, length), name);
            }
            catch (InputException problem)
            {
                Assert.That(problem.Message, Does.StartWith(name));
            }
        }
    }

    [TestCase("lshw-server.json")]
    [TestCase("lscpu-arm64.json")]
    [TestCase("capabilities-kvm.xml")]
    [TestCase("profile.json")]
    public void StructuredSample_CutOff_IsRefusedWithAPlace(string name)
    {
        byte[] whole = OwnSamples.Bytes(name);
        InputException problem = Assert.Throws<InputException>(() => Inventory.Parse(whole.AsMemory(0, whole.Length * 2 / 3), name))!;
        Assert.That(problem.Location?.Line, Is.GreaterThan(1));
        Assert.That(problem.Message, Does.Contain("cut off"));
    }

    [Test]
    public void NumbersThatAreNone_AreUnknown()
    {
        const string text = """
            {"kind":"Node","metadata":{"name":"n"},"status":{"nodeInfo":{"architecture":"amd64"},
             "capacity":{"cpu":"-3","memory":"1e999Ki","hugepages-1Gi":"NaN","devices.kubevirt.io/kvm":"∞"}}}
            """;
        HardwareProfile profile = Inventory.Parse(Encoding.UTF8.GetBytes(text), "numbers.json").Machines.Single();
        Assert.That((profile.Cpu.Threads, profile.MemoryGiB), Is.EqualTo(((int?)null, (double?)null)));
        Assert.That(profile.Features.ContainsKey(Features.HardwareVirtualization), Is.False);
    }

    private static InputException Refused(string text, string name, string reason) => Refused(Encoding.UTF8.GetBytes(text), name, reason);

    private static InputException Refused(byte[] content, string name, string reason)
    {
        InputException problem = Assert.Throws<InputException>(() => Inventory.Parse(content, name))!;
        Assert.That(problem.Message, Does.Contain(reason));
        return problem;
    }
}
