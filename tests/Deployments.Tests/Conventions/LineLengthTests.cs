namespace Deployments.Tests.Conventions;

/// <summary>Lines of code stay within 160 columns.</summary>
[TestFixture]
internal sealed class LineLengthTests
{
    private const int Limit = 160;

    [Test]
    public void Lines_OfEverySourceFile_FitTheLimit([Values("src", "tests")] string folder)
    {
        string[] files = [.. Repository.SourceFiles(folder)];
        Assert.That(files, Has.Length.GreaterThan(100));
        Assert.That(files.SelectMany(LongLines), Is.Empty);
    }

    private static IEnumerable<string> LongLines(string file) => File.ReadLines(Repository.PathOf(file))
        .Select((line, i) => (line.Length, Number: i + 1))
        .Where(l => l.Length > Limit)
        .Select(l => FormattableString.Invariant($"{file}:{l.Number} has {l.Length} columns"));
}
