using System.Security.Cryptography;
using Deployments.Hardware;
using Deployments.Inventories;
using Deployments.Inventories.Reading;
using Deployments.Inventories.Text;
using Deployments.Text;
using Newtonsoft.Json.Linq;

namespace Deployments.Tests.Inventories;

[TestFixture]
internal sealed class RealSampleTests
{
    // Broken on purpose: the only right answer is to say so
    private static readonly string[] Broken = ["lscpu_json/malformed_lscpu.json", "metal3_bmh/status_annotation_nested_vm_broken.yaml"];

    private static readonly Dictionary<string, string> Formats = new(StringComparer.Ordinal)
    {
        ["cpuinfo"] = "/proc/cpuinfo", ["lscpu_text"] = "lscpu", ["lscpu_json"] = "lscpu -J", ["lshw_json"] = "lshw -json", ["k8s_node"] = "Kubernetes node",
        ["metal3_bmh"] = "Metal3 host", ["ironic_inventory"] = "Ironic inventory", ["virsh_capabilities"] = "libvirt capabilities",
        ["virsh_domcapabilities"] = "libvirt domain capabilities", ["ansible_facts"] = "Ansible facts",
        ["redfish"] = "Redfish resource", ["maas"] = "MAAS machine",
        ["lxd_resources"] = "LXD resources", ["dmidecode"] = "dmidecode", ["virt_host_validate"] = "virt-host-validate", ["proxmox"] = "Proxmox VE",
    };

    private static IEnumerable<TestCaseData> Samples => RealSamples.Cases;

    private static IEnumerable<TestCaseData> ReadableSamples =>
        Samples.Where(s => (string?)((JObject)s.Arguments[0]!)["file"] is not { } file || !Broken.Contains(file));

    [Test]
    public void Samples_AreThere()
    {
        RealSamples.Require();
        Assert.That(RealSamples.All.Count(), Is.GreaterThanOrEqualTo(50));
    }

    [Test]
    public void Samples_AreAllInTheIndex()
    {
        RealSamples.Require();
        IEnumerable<string> files = Directory.EnumerateFiles(RealSamples.Folder!, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(RealSamples.Folder!, f).Replace('\\', '/'));
        Assert.That(files, Is.EquivalentTo(RealSamples.All.Select(s => (string)s["file"]!).Append("index.json")));
    }

    [Test]
    public void Index_SaysNothingOfASampleThatNoTestReads()
    {
        RealSamples.Require();

        // A source and notes are for people
        string[] read = ["file", "format", "bytes", "sha256", "reading", "inferred", "source", "notes"];
        Assert.That(RealSamples.All.SelectMany(s => s.Properties()).Select(p => p.Name).Distinct(), Is.SubsetOf(read));
    }

    [TestCaseSource(nameof(Samples))]
    public void Sample_IsRecognisedByItsContent(JObject sample)
    {
        string file = (string)sample["file"]!;
        byte[] content = File.ReadAllBytes(Path.Join(RealSamples.Folder, file));
        Assert.That((content.Length, Convert.ToHexStringLower(SHA256.HashData(content))), Is.EqualTo(((int)sample["bytes"]!, (string)sample["sha256"]!)));
        if (!Broken.Contains(file))
        {
            var reader = new InventoryReader(new InventoryOptions().MaximumBytes, null, new NoteList());
            string format = reader.Read(InventorySource.OfMemory(content, "machine")).Single().Format;
            Assert.That(format, Does.StartWith(Formats[(string)sample["format"]!]));
        }
    }

    [TestCaseSource(nameof(Samples))]
    public void Sample_Read_SaysWhatItsIndexSays(JObject sample)
    {
        string file = (string)sample["file"]!;
        string path = Path.Join(RealSamples.Folder, file);
        if (Broken.Contains(file))
        {
            InputException problem = Assert.Throws<InputException>(() => Inventory.Read(path))!;
            Assert.That(problem.Location, Is.Not.Null);
            Assert.That(problem.Message, Does.Contain("not JSON").And.Contain(file));
            return;
        }

        InventoryReading reading = Inventory.Read(path);
        Assert.That(reading.Machines.Count, Is.EqualTo(1));
        Assert.That(new SampleExpectation(sample).DifferencesTo(reading.Machines[0]), Is.Empty);
        Assert.That(reading.Notes.Where(n => n.Kind == InventoryNoteKind.Contradiction), Is.Empty);
    }

    [TestCaseSource(nameof(ReadableSamples))]
    public void Sample_Read_NamesThePlaceOfEveryFact(JObject sample)
    {
        HardwareProfile profile = Inventory.Read(Path.Join(RealSamples.Folder, (string)sample["file"]!)).Machines[0];
        Assert.That(profile.Features.Values.Select(r => r.Origin), Is.All.Not.Null);
        Assert.That(new HardwareProfileShapeValidator().Validate(profile).Errors, Is.Empty);
        foreach ((string key, bool known) in new[]
        {
            ("architecture", profile.Architecture is not null), ("cpu", profile.Cpu != new Processor()), ("memoryGiB", profile.MemoryGiB is not null),
            ("disks", profile.Disks is not null), ("nics", profile.Nics is not null), ("hostedBy", profile.HostedBy is not null),
        })
        {
            Assert.That(profile.Origins.ContainsKey(key), Is.EqualTo(known), key);
        }
    }
}
