using Newtonsoft.Json.Linq;

namespace Deployments.Tests.Inventories;

/// <summary>The inventories of real machines that may stand beside the repository. Their licences differ, so that none of them is part of it.</summary>
internal static class RealSamples
{
    private const string Variable = "DEPLOYMENTS_INVENTORY_FIXTURES";

    /// <summary>The folder; null when it is not there.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>The samples with what an independent reader found in each; empty when they are not there.</summary>
    public static IEnumerable<JObject> All => Folder is null ? []
        : ((JArray)JObject.Parse(File.ReadAllText(Path.Join(Folder, "index.json")))["samples"]!).Cast<JObject>();

    /// <summary>A case for each sample; one ignored case, which says why, when they are not there.</summary>
    public static IEnumerable<TestCaseData> Cases => Folder is null
        ? [new TestCaseData(new JObject()).SetArgDisplayNames("no samples").Ignore(Missing)]
        : All.Select(s => new TestCaseData(s).SetArgDisplayNames((string)s["file"]!));

    private static string Missing => $"there are no real samples beside the repository; {Variable} may say where they are";

    /// <summary>The bytes of every sample.</summary>
    public static IEnumerable<(string Name, byte[] Content)> Contents =>
        All.Select(s => (string)s["file"]!).Select(file => (file, File.ReadAllBytes(Path.Join(Folder, file))));

    public static void Require()
    {
        if (Folder is null)
        {
            Assert.Ignore(Missing);
        }
    }

    private static string? Find()
    {
        string? told = Environment.GetEnvironmentVariable(Variable);
        if (told is not null)
        {
            return File.Exists(Path.Join(told, "index.json")) ? told : null;
        }

        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Join(at.FullName, "Deployments.sln")))
            {
                string beside = Path.GetFullPath(Path.Join(at.FullName, "..", "shared", "fixtures", "inventory"));
                return File.Exists(Path.Join(beside, "index.json")) ? beside : null;
            }
        }

        return null;
    }
}
