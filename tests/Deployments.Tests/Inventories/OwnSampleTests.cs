using System.Globalization;
using System.Text;
using Deployments.Hardware;
using Deployments.Inventories;
using Deployments.Inventories.Formats;
using Deployments.Notation;
using Deployments.Tests.Snapshots;
using Deployments.Vocabulary;

namespace Deployments.Tests.Inventories;

[TestFixture]
internal sealed class OwnSampleTests
{
    private static IEnumerable<string> Names => OwnSamples.Names;

    [Test]
    public void Samples_Read_GiveTheReviewedProfiles()
    {
        var text = new StringBuilder();
        foreach (string name in OwnSamples.Names)
        {
            InventoryReading reading = OwnSamples.Read(name);
            text.Append("== ").Append(name).Append('\n');
            foreach (HardwareProfile profile in reading.Machines)
            {
                Append(text, profile);
            }

            foreach (InventoryNote note in reading.Notes)
            {
                text.Append(CultureInfo.InvariantCulture, $"note ({note.Kind}): {note}\n");
            }
        }

        Snapshot.Check(text.ToString(), "inventory-samples.txt");
    }

    [Test]
    public void OwnProfiles_Keys_AreThoseOfTheSchema() => Assert.That(
        OwnProfiles.Keys, Is.EquivalentTo(HardwareProfileKeys.Root.Except(["$schema", "name", "nodes", "notes"])));

    [TestCaseSource(nameof(Names))]
    public void Sample_WrittenAndReadAgain_IsTheSameProfile(string name)
    {
        foreach (HardwareProfile profile in OwnSamples.Read(name).Machines)
        {
            HardwareProfile again = HardwareProfileJson.Parse(HardwareProfileJson.Write(profile));
            Assert.That(again.Features.Select(f => (f.Key, f.Value.State)), Is.EqualTo(profile.Features.Select(f => (f.Key, f.Value.State))));
            Assert.That((again.Name, again.Architecture, again.MemoryGiB, again.HostedBy),
                Is.EqualTo((profile.Name, profile.Architecture, profile.MemoryGiB, profile.HostedBy)));
            Assert.That((again.Cpu, again.Disks, again.Nics), Is.EqualTo((profile.Cpu, profile.Disks, profile.Nics)));
        }
    }

    [TestCaseSource(nameof(Names))]
    public void Sample_Read_HasASoundShapeAndNamesItsPlaces(string name)
    {
        foreach (HardwareProfile profile in OwnSamples.Read(name).Machines)
        {
            Assert.That(new HardwareProfileShapeValidator().Validate(profile).Errors, Is.Empty);
            Assert.That(profile.Features.Values.Where(r => r.Origin is null), Is.Empty);
            Assert.That(profile.Architecture is null || profile.Origins.ContainsKey("architecture"));
            Assert.That(profile.MemoryGiB is null || profile.Origins.ContainsKey("memoryGiB"));
            Assert.That(profile.HostedBy is null || profile.Origins.ContainsKey("hostedBy"));
        }
    }

    private static void Append(StringBuilder text, HardwareProfile profile)
    {
        Processor cpu = profile.Cpu;
        text.Append(CultureInfo.InvariantCulture,
            $"{profile.Name}: {(profile.Architecture is { } a ? ArchitectureSet.NameOf(a) : "?")}, {cpu.Vendor ?? "?"}, {cpu.Model ?? "?"}, ");
        text.Append(CultureInfo.InvariantCulture, $"sockets {Say(cpu.Sockets)}, cores {Say(cpu.Cores)}, threads {Say(cpu.Threads)}, flags {cpu.Flags.Count}, ");
        text.Append(CultureInfo.InvariantCulture, $"memory {Say(profile.MemoryGiB)}, host {profile.HostedBy ?? "?"}\n");
        foreach (Disk disk in profile.Disks ?? [])
        {
            text.Append(CultureInfo.InvariantCulture, $"  disk {disk.Kind ?? "?"} {Say(disk.SizeGiB)}\n");
        }

        foreach (NetworkInterface nic in profile.Nics ?? [])
        {
            text.Append(CultureInfo.InvariantCulture, $"  nic {nic.Name} {Say(nic.SpeedGbps)} {Say(nic.VirtualFunctions)}\n");
        }

        foreach ((FeatureId feature, FeatureReading reading) in profile.Features)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {feature} {reading.State}: {reading.Origin}\n");
        }

        foreach ((string key, string origin) in profile.Origins)
        {
            text.Append(CultureInfo.InvariantCulture, $"  ({key}) {origin}\n");
        }
    }

    private static string Say(IFormattable? number) => number?.ToString(null, CultureInfo.InvariantCulture) ?? "?";
}
