using Deployments.Hardware;
using Deployments.Inventories;
using Deployments.Model;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Deployments.Tests.Inventories;

[TestFixture]
public class RealSampleTests
{
    // broken on purpose: the only right answer is to say so
    private static readonly string[] Broken = ["lscpu_json/malformed_lscpu.json", "metal3_bmh/status_annotation_nested_vm_broken.yaml"];

    private static IEnumerable<TestCaseData> Samples() => RealSamples.All.Select(s => new TestCaseData(s).SetArgDisplayNames((string)s["file"]!));

    [Test]
    public void Samples_AreThere()
    {
        RealSamples.Require();
        Assert.That(RealSamples.All.Count(), Is.GreaterThanOrEqualTo(50));
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

    [TestCaseSource(nameof(Samples))]
    public void Sample_Read_NamesThePlaceOfEveryFact(JObject sample)
    {
        string file = (string)sample["file"]!;
        if (Broken.Contains(file))
        {
            Assert.Pass();
        }

        HardwareProfile profile = Inventory.Read(Path.Join(RealSamples.Folder, file)).Machines[0];
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
