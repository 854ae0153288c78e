using Deployments.Hardware;
using Deployments.Inventories;

namespace Deployments.Tests.Inventories;

/// <summary>The samples beside this file: machines that do not exist, in the shapes that the tools write.</summary>
internal static class OwnSamples
{
    public static string Folder { get; } = Repository.PathOf("tests/Deployments.Tests/Inventories/Samples");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Join(Folder, name));

    public static string Text(string name) => File.ReadAllText(Path.Join(Folder, name)).ReplaceLineEndings("\n");

    /// <summary>The reading of one sample, by its bare name, so that origins are the same everywhere.</summary>
    public static InventoryReading Read(string name) => Inventory.Parse(Bytes(name), name);

    /// <summary>The only machine of a sample.</summary>
    public static HardwareProfile Machine(string name) => Read(name).Machines.Single();

    /// <summary>What samples say together of one machine, or of several.</summary>
    public static InventoryReading Together(params string[] names) => Inventory.Read(names.Select(n => Path.Join(Folder, n)));
}
