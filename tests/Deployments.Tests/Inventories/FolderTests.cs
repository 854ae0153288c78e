using Deployments.Inventories;
using Deployments.Text;

namespace Deployments.Tests.Inventories;

/// <summary>Folders of inventories.</summary>
[TestFixture]
internal sealed class FolderTests
{
    private string folder = "";

    [SetUp]
    public void Make() => folder = Directory.CreateTempSubdirectory("inventories").FullName;

    [TearDown]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [Test]
    public void EveryFile_IsAMachine_InTheOrderOfTheirNames()
    {
        Put("b.txt", "cpuinfo-intel.txt");
        Put("a.txt", "cpuinfo-arm64.txt");
        Put("c.json", "maas.json");
        Assert.That(Inventory.Read(folder).Machines.Select(m => m.Name), Is.EqualTo(new[] { "a", "b", "metal-5", "vm-5" }));
    }

    [Test]
    public void EveryFolder_IsOneMachine_OfItsName()
    {
        Put("rack-1/cpuinfo", "cpuinfo-intel.txt");
        Put("rack-1/dmidecode", "dmidecode-server.txt");
        Put("rack-2/cpuinfo", "cpuinfo-intel.txt");
        InventoryReading reading = Inventory.Read(folder);
        Assert.That(reading.Machines.Select(m => (m.Name, m.MemoryGiB)), Is.EqualTo(new[] { ("rack-1", (double?)64), ("rack-2", null) }));
    }

    [Test]
    public void FoldersWithoutFiles_GroupMachines_AndFoldersAmongFilesAreNoted()
    {
        Put("hall/rack-1/cpuinfo", "cpuinfo-intel.txt");
        Put("hall/rack-2/cpuinfo", "cpuinfo-arm64.txt");
        Put("hall/rack-2/old/cpuinfo", "cpuinfo-intel.txt");
        InventoryReading reading = Inventory.Read(folder);
        Assert.That(reading.Machines.Select(m => m.Name), Is.EqualTo(new[] { "rack-1", "rack-2" }));
        Assert.That(reading.Notes.Single().Text, Does.Contain("old was left out: it is a folder among the files of one machine"));
    }

    [Test]
    public void DamagedAndForeignFiles_AreLeftOutWithANote()
    {
        Put("a.txt", "cpuinfo-intel.txt");
        File.WriteAllText(Path.Join(folder, "broken.json"), "{\"lscpu\": [");
        File.WriteAllText(Path.Join(folder, "notes.md"), "# nothing to see");
        File.WriteAllText(Path.Join(folder, "empty.txt"), "");
        File.WriteAllText(Path.Join(folder, ".hidden"), "not even looked at");
        InventoryReading reading = Inventory.Read(folder);
        Assert.That(reading.Machines.Count, Is.EqualTo(1));
        Assert.That(reading.Notes.Select(n => n.Kind), Is.All.EqualTo(InventoryNoteKind.Skipped));
        Assert.That(reading.Notes.Count, Is.EqualTo(3));
        Assert.That(reading.Notes.Select(n => n.Text),
            Has.Some.Contains("broken.json:1:").And.Some.Contains("notes.md:1:1 was left out: this is of no known format"));
    }

    [Test]
    public void FolderWithoutInventories_IsRefused_WithTheFirstReason()
    {
        Assert.That(() => Inventory.Read(folder), Throws.TypeOf<InputException>().With.Message.Contains("holds no inventory"));
        File.WriteAllText(Path.Join(folder, "broken.json"), "{");
        Assert.That(() => Inventory.Read(folder), Throws.TypeOf<InputException>().With.Message.Contains("broken.json:1:1"));
    }

    [Test]
    public void LinksOutOfTheFolder_AreNotFollowed()
    {
        string outside = Directory.CreateTempSubdirectory("inventories-outside").FullName;
        try
        {
            File.WriteAllBytes(Path.Join(outside, "secret.txt"), OwnSamples.Bytes("cpuinfo-arm64.txt"));
            Put("a.txt", "cpuinfo-intel.txt");
            Directory.CreateDirectory(Path.Join(folder, "inner"));
            File.CreateSymbolicLink(Path.Join(folder, "b.txt"), Path.Join(outside, "secret.txt"));
            File.CreateSymbolicLink(Path.Join(folder, "inner", "c.txt"), Path.Join("..", "..", Path.GetFileName(outside), "secret.txt"));
            File.CreateSymbolicLink(Path.Join(folder, "loop.txt"), Path.Join(folder, "loop.txt"));
            Directory.CreateSymbolicLink(Path.Join(folder, "d"), outside);
            File.CreateSymbolicLink(Path.Join(folder, "e.txt"), Path.Join(folder, "a.txt"));
            InventoryReading reading = Inventory.Read(folder);
            Assert.That(reading.Machines.Select(m => m.Name), Is.EqualTo(new[] { "a", "e" }));
            Assert.That(reading.Notes.Count(n => n.Text.Contains("leads out of the folder", StringComparison.Ordinal)), Is.EqualTo(4));
        }
        finally
        {
            Directory.Delete(outside, recursive: true);
        }
    }

    [Test]
    public void MissingFile_IsSaidToBeMissing() => Assert.That(
        () => Inventory.Read(Path.Join(folder, "nothing.txt")), Throws.TypeOf<InputException>().With.Message.StartsWith("there is no file"));

    private void Put(string name, string sample)
    {
        string path = Path.Join(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, OwnSamples.Bytes(sample));
    }
}
