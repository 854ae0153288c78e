using System.Text;
using Deployments.Hardware;
using Deployments.Inventories;
using Deployments.Vocabulary;

namespace Deployments.Tests.Inventories;

/// <summary>Several sources of one machine.</summary>
[TestFixture]
internal sealed class MergeTests
{
    [Test]
    public void FilesThatNameNoMachine_DescribeOneTogether()
    {
        InventoryReading reading = OwnSamples.Together("lscpu-intel.txt", "dmidecode-server.txt", "validate-iommu-off.txt");
        HardwareProfile profile = reading.Machines.Single();
        Assert.That((profile.Name, profile.Cpu.Threads, profile.MemoryGiB), Is.EqualTo(("lscpu-intel", 8, 64)));
        Assert.That(profile[Features.HardwareVirtualization].Origin, Does.Contain("validate-iommu-off.txt:1"));
        Assert.That(profile[Features.Iommu].State, Is.EqualTo(FeatureState.Disabled));
        Assert.That(profile[Features.EccMemory].State, Is.EqualTo(FeatureState.Enabled));
        Assert.That(profile.Origins["architecture"], Does.Contain("lscpu-intel.txt:1"), "what is stated goes before what follows from advice");
        Assert.That(reading.Notes, Is.Empty);
    }

    [Test]
    public void FilesThatNameNoMachine_BelongToTheOnlyNamedOne()
    {
        HardwareProfile profile = OwnSamples
            .Together("redfish-system.json", "redfish-processor-1.json", "redfish-processor-2.json", "redfish-bios.json").Machines.Single();
        Assert.That(profile.Name, Is.EqualTo("metal-4"));
        Assert.That((profile.Cpu.Sockets, profile.Cpu.Cores, profile.Cpu.Threads), Is.EqualTo((2, 48, 96)));
        Assert.That(profile[Features.HardwareVirtualization].State, Is.EqualTo(FeatureState.Disabled));
        Assert.That(profile.MemoryGiB, Is.EqualTo(512));
    }

    [Test]
    public void PartsOfSystems_BelongToTheSystemOfTheirPath()
    {
        static string System(int n) =>
            $$$"""
            {"@odata.type":"#ComputerSystem.v1_1_0.ComputerSystem","@odata.id":"/redfish/v1/Systems/{{{n}}}",
             "MemorySummary":{"TotalSystemMemoryGiB":{{{n * 64}}}}}
            """;
        static string Processor(int n, int cores) =>
            $$$"""{"@odata.type":"#Processor.v1_1_0.Processor","@odata.id":"/redfish/v1/systems/{{{n}}}/Processors/1","TotalCores":{{{cores}}}}""";
        string text = $"[{Processor(2, 8)},{System(1)},{System(2)},{Processor(1, 4)},{Processor(1, 4)}]";
        InventoryReading reading = Inventory.Parse(Encoding.UTF8.GetBytes(text), "chassis.json");
        Assert.That(reading.Machines.Select(m => (m.MemoryGiB, m.Cpu.Sockets, m.Cpu.Cores)),
            Is.EquivalentTo(new (double?, int?, int?)[] { (64, 2, 8), (128, 1, 8) }));
        Assert.That(reading.Notes, Is.Empty);
    }

    [Test]
    public void UnnamedSystemBesideANamedOne_IsAMachineOfItsOwn()
    {
        string folder = Directory.CreateTempSubdirectory("inventories").FullName;
        try
        {
            string other = Path.Join(folder, "other.json");
            File.WriteAllText(other, OwnSamples.Text("redfish-system.json")
                .Replace("Systems/1", "Systems/Node0", StringComparison.Ordinal)
                .Replace("\"HostName\"", "\"Former\"", StringComparison.Ordinal));
            InventoryReading reading = Inventory.Read([Path.Join(OwnSamples.Folder, "redfish-system.json"), other]);
            Assert.That(reading.Machines.Select(m => m.Name), Is.EqualTo(new[] { "metal-4", "other" }));
            Assert.That(reading.Notes.Single().Kind, Is.EqualTo(InventoryNoteKind.Doubt));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void SourcesThatAreAsSpecific_ContradictWithoutAClaimThatOneIsMoreSo()
    {
        InventoryReading reading = OwnSamples.Together("lscpu-intel.txt", "cpuinfo-intel.txt");
        Assert.That(reading.Notes.Select(n => n.Text), Has.Some.Contains("both are as specific, and the first that was read was taken"));
    }

    [Test]
    public void FirmwareThatStatesTheCapability_TurnsAMissingFlagIntoSwitchedOff()
    {
        HardwareProfile profile = OwnSamples.Together("cpuinfo-vtx-off.txt", "dmidecode-server.txt").Machines.Single();
        FeatureReading reading = profile[Features.HardwareVirtualization];
        Assert.That(reading.State, Is.EqualTo(FeatureState.Disabled));
        Assert.That(reading.Origin, Does.Contain("neither vmx nor svm").And.Contain("Enhanced Virtualization says the processor has it"));
    }

    [Test]
    public void Contradictions_AreReported_AndTheMoreSpecificSourceIsBelieved()
    {
        InventoryReading reading = OwnSamples.Together("cpuinfo-intel.txt", "validate-off.txt", "capabilities-kvm.xml");
        HardwareProfile profile = reading.Machines.Single();
        Assert.That(profile[Features.HardwareVirtualization].State, Is.EqualTo(FeatureState.Disabled), "it was tried");
        string[] contradictions = [.. reading.Notes.Where(n => n.Kind == InventoryNoteKind.Contradiction).Select(n => n.Text)];
        Assert.That(contradictions,
            Has.Some.Contains("`hardware-virtualization` is disabled by")
            .And.Some.Contains("validate-off.txt:1").And.Some.Contains("number of threads is 4"));
        Assert.That(profile.Cpu.Threads, Is.EqualTo(4), "the kernel counts before the hypervisor");
    }

    [Test]
    public void OrderOfFiles_DoesNotMatter()
    {
        string[] names = ["cpuinfo-intel.txt", "validate-off.txt", "capabilities-kvm.xml", "dmidecode-server.txt", "redfish-system.json"];
        HardwareProfile first = OwnSamples.Together(names).Machines.Single();
        HardwareProfile last = OwnSamples.Together([.. Enumerable.Reverse(names)]).Machines.Single();
        Assert.That(last.Features.Select(f => (f.Key, f.Value.State)), Is.EqualTo(first.Features.Select(f => (f.Key, f.Value.State))));
        Assert.That((last.Cpu, last.MemoryGiB, last.Architecture, last.HostedBy), Is.EqualTo((first.Cpu, first.MemoryGiB, first.Architecture, first.HostedBy)));
    }

    [Test]
    public void MachinesOfDifferentNames_StayApart()
    {
        InventoryReading reading = OwnSamples.Together("node-documents.yaml", "host.yaml", "maas.json");
        Assert.That(reading.Machines.Select(m => m.Name), Is.EquivalentTo(new[] { "alpha", "beta", "metal-1", "metal-5", "vm-5" }));
    }

    [Test]
    public void DocumentsThatNameTheSameMachine_AreOne()
    {
        HardwareProfile beta = OwnSamples.Read("node-documents.yaml").Machines.Single(m => m.Name == "beta");
        Assert.That((beta.MemoryGiB, beta[Features.Iommu].State), Is.EqualTo((4, FeatureState.Enabled)));
    }

    [Test]
    public void TwoFilesOfOneFormatThatNameNothing_AreTwoMachines_AndANoteSaysSo()
    {
        InventoryReading reading = OwnSamples.Together("cpuinfo-intel.txt", "cpuinfo-arm64.txt");
        Assert.That(reading.Machines.Select(m => m.Name), Is.EqualTo(new[] { "cpuinfo-intel", "cpuinfo-arm64" }));
        Assert.That(reading.Notes.Single().Kind, Is.EqualTo(InventoryNoteKind.Doubt));
    }

    [Test]
    public void TwoNodesOfOneName_AreKeptApart()
    {
        byte[] text = Encoding.UTF8.GetBytes(OwnSamples.Text("node-list.json").Replace("arm-1", "kvm-1", StringComparison.Ordinal));
        InventoryReading reading = Inventory.Parse(text, "list.json");
        Assert.That(reading.Machines.Count(m => m.Name == "kvm-1"), Is.EqualTo(2));
        Assert.That(reading.Notes.Select(n => n.Text), Has.Some.Contains("two machines of that name"));
    }

    [Test]
    public void StatedProfile_GoesBeforeEverything()
    {
        HardwareProfile profile = OwnSamples.Together("profile.json", "capabilities-kvm.xml").Machines.Single();
        Assert.That((profile.Name, profile.Nodes, profile.MemoryGiB), Is.EqualTo(("edge-9", 3, 64)));
        Assert.That(profile[Features.Iommu], Is.EqualTo(new FeatureReading(FeatureState.Disabled, "the set-up of the site")));
        Assert.That(profile[Features.Numa].State, Is.EqualTo(FeatureState.Enabled), "what it leaves open is filled in");
    }

    [Test]
    public void CountsThatCannotBe_AreLeftOutWithANote()
    {
        byte[] text = Encoding.UTF8.GetBytes(OwnSamples.Text("proxmox-status.json").Replace("\"cpus\": 64", "\"cpus\": 1", StringComparison.Ordinal));
        InventoryReading reading = Inventory.Parse(text, "status.json");
        Assert.That((reading.Machines[0].Cpu.Threads, reading.Machines[0].Cpu.Cores), Is.EqualTo((1, (int?)null)));
        Assert.That(reading.Notes.Single().Text, Does.Contain("1 threads").And.Contain("fewer than 32 cores"));
    }
}
