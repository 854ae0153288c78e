namespace Deployments.Tests.Snapshots;

/// <summary>
/// Compares a text with the approved one in the folder of snapshots. With UPDATE_SNAPSHOTS=1 the approved one is written anew, to be reviewed as a change.
/// </summary>
internal static class Snapshot
{
    public static void Check(string actual, string file)
    {
        string path = Repository.PathOf("tests/Deployments.Tests/Snapshots/" + file);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.That(File.Exists(path), $"{file} is not approved yet; run once with UPDATE_SNAPSHOTS=1 and review it");
        Assert.That(
            actual.Split('\n'), Is.EqualTo(File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n')),
            $"the text differs from {file}; if that is meant, run once with UPDATE_SNAPSHOTS=1 and review the change");
    }
}
