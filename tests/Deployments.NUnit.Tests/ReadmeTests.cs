using System.Text.RegularExpressions;
using Deployments.NUnit.Cases;
using NUnit.Framework.Interfaces;

namespace Deployments.NUnit.Tests;

/// <summary>The tests that the pages show are those of the cases, which run, and of the sample.</summary>
[TestFixture]
internal sealed partial class ReadmeTests
{
    private static readonly string Root = Find(TestContext.CurrentContext.TestDirectory);

    [TestCase("README.md")]
    [TestCase("src/Deployments.NUnit/README.md")]
    public void Tests_OnThePage_AreAmongTheCases(string page)
    {
        string[] blocks = [.. Block().Matches(Read(page)).Select(m => m.Groups[1].Value)
            .Where(b => b.Contains("using NUnit.Framework;", StringComparison.Ordinal))];
        Assert.That(blocks, Is.Not.Empty);
        string[] cases = [.. new[] { "tests/Deployments.NUnit.Cases", "samples/InstallerTests" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs")).Select(Code)];
        foreach (string declaration in blocks.SelectMany(b => TopLevel().Split(b.Trim())).Where(d => !d.StartsWith("using ", StringComparison.Ordinal)))
        {
            Assert.That(cases, Has.Some.Contains(declaration));
        }
    }

    [Test]
    public void Tests_OfThePages_Pass([Values(typeof(InstallerTests), typeof(EdgeTests))] Type fixture)
    {
        ITestResult[] results = [.. CaseRun.Results.Where(r => r.Test.ClassName == fixture.FullName)];
        Assert.That(results, Is.Not.Empty);
        Assert.That(results.Select(r => r.ResultState), Is.All.EqualTo(ResultState.Success));
    }

    private static string Code(string file) => Comment().Replace(Read(file), "");

    private static string Read(string file) => File.ReadAllText(Path.Combine(Root, file)).ReplaceLineEndings("\n");

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "global.json")) ? folder : Find(Path.GetDirectoryName(folder)!);

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    /// <summary>An empty line before one that is not indented.</summary>
    [GeneratedRegex(@"\n\n(?=\S)")]
    private static partial Regex TopLevel();

    [GeneratedRegex(@"^ *///.*\n", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
