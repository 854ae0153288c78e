using System.Text;
using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Inventories;
using Deployments.Vocabulary;

namespace Deployments.Tests.Inventories;

/// <summary>How a text was saved must not change what it says.</summary>
[TestFixture]
internal sealed class EncodingTests
{
    private static readonly (string Name, Func<string, byte[]> Save)[] Ways =
    [
        ("CRLF", text => Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal))),
        ("UTF-8 with a byte order mark", text => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]),
        ("UTF-16", text => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)]),
        ("UTF-16 without a mark", Encoding.Unicode.GetBytes),
        ("UTF-16, big end first", text => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)]),
        ("UTF-32", text => [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(text)]),
        ("blank lines before", text => Encoding.UTF8.GetBytes(text.StartsWith("<?xml", StringComparison.Ordinal) ? text : "\n\n" + text)),
    ];

    private static IEnumerable<TestCaseData> Cases() =>
        OwnSamples.Names.SelectMany(name => Ways.Select(way => new TestCaseData(name, way.Save).SetArgDisplayNames(name, way.Name)));

    [TestCaseSource(nameof(Cases))]
    public void Sample_SavedAnotherWay_SaysTheSame(string name, Func<string, byte[]> save)
    {
        InventoryReading plain = OwnSamples.Read(name);
        InventoryReading other = Inventory.Parse(save(OwnSamples.Text(name)), name);
        Assert.That(other.Machines.Select(Bare), Is.EqualTo(plain.Machines.Select(Bare)));
    }

    [Test]
    public void LineEnds_OfOldMacs_AreLineEnds()
    {
        byte[] text = Encoding.UTF8.GetBytes(OwnSamples.Text("lscpu-intel.txt").Replace('\n', '\r'));
        HardwareProfile profile = Inventory.Parse(text, "lscpu-intel.txt").Machines.Single();
        Assert.That(Bare(profile), Is.EqualTo(Bare(OwnSamples.Machine("lscpu-intel.txt"))));
        Assert.That(profile.Origins["architecture"], Is.EqualTo("lscpu-intel.txt:1, Architecture"));
    }

    [TestCase("dmidecode-server.txt")]
    [TestCase("redfish-system.json")]
    [TestCase("host.yaml")]
    public void OldEncoding_IsReadWithANote(string name)
    {
        byte[] text = Encoding.Latin1.GetBytes(OwnSamples.Text(name).Replace("Example Servers", "Caf\u00e9 Servers", StringComparison.Ordinal));
        InventoryReading reading = Inventory.Parse(text, name);
        Assert.That(reading.Notes.Single().Kind, Is.EqualTo(InventoryNoteKind.Doubt));
        Assert.That(reading.Notes.Single().Text, Does.Contain("not UTF-8").And.Contain("ISO 8859-1"));
        Assert.That(Bare(reading.Machines.Single()).Features, Is.EqualTo(Bare(OwnSamples.Machine(name)).Features));
    }

    private static (string Name, Architecture?, Processor, double?, string?, ValueList<Disk>?, ValueList<NetworkInterface>?, string Features)
        Bare(HardwareProfile p) =>
        (p.Name, p.Architecture, p.Cpu, p.MemoryGiB, p.HostedBy, p.Disks, p.Nics, string.Join(", ", p.Features.Select(f => $"{f.Key} {f.Value.State}")));
}
