using System.Text.RegularExpressions;

namespace Deployments.Tests.Conventions;

/// <summary>Where a type is found: its folder is its namespace, and its file has its name.</summary>
[TestFixture]
internal sealed partial class SourceFileTests
{
    private static readonly string[] Folders =
    [
        "src/Deployments", "src/Deployments.Inventories", "src/Deployments.FsCheck", "src/Deployments.NUnit", "src/Deployments.NRules",
            "src/Deployments.Cli", "src/Deployments.Generator", "tests/Deployments.Tests", "tests/Deployments.FsCheck.Tests",
            "tests/Deployments.NUnit.Cases", "tests/Deployments.NUnit.Tests", "tests/Deployments.NRules.Tests", "tests/Deployments.Benchmarks",
    ];

    [TestCaseSource(nameof(Folders))]
    public void Namespace_OfEveryFile_IsItsFolder(string folder)
    {
        string[] astray = [.. Repository.SourceFiles(folder)
            .Select(f => (File: f, Named: Namespace().Match(Read(f)).Groups[1].Value))
            .Where(f => f.Named.Length > 0 && f.Named != NamespaceOf(folder, f.File))
            .Select(f => $"{f.File} is in {f.Named}")];
        Assert.That(astray, Is.Empty);
    }

    [TestCaseSource(nameof(Folders))]
    public void Files_HoldOnePublicTypeOfTheirName(string folder)
    {
        var wrong = new List<string>();
        foreach (string file in Repository.SourceFiles(folder))
        {
            string[] types = [.. PublicType().Matches(Read(file)).Select(m => m.Groups[1].Value)];
            if (types.Length > 1 || (types.Length == 1 && types[0] != Path.GetFileName(file).Split('.', '{')[0]))
            {
                wrong.Add($"{file} holds {string.Join(", ", types)}");
            }
        }

        Assert.That(wrong, Is.Empty);
    }

    private static string NamespaceOf(string project, string file) =>
        Path.GetFileName(project) + Path.GetDirectoryName(file[project.Length..])!.Replace('\\', '/').TrimEnd('/').Replace('/', '.');

    private static string Read(string file) => File.ReadAllText(Repository.PathOf(file));

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(
        @"^public (?:(?:sealed|abstract|static|readonly|partial|ref) )*(?:class|interface|enum|record struct|record|struct|delegate \w+) (\w+)",
            RegexOptions.Multiline)]
    private static partial Regex PublicType();
}
