using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Deployments.Tests.Cli;

/// <summary>The README shows what the tool really prints.</summary>
[TestFixture]
internal sealed partial class ReadmeTests
{
    [Test]
    public void Example_InTheReadme_IsWhatTheToolPrints()
    {
        string readme = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Here())!, "../../../README.md")).ReplaceLineEndings("\n");
        Match example = Example().Match(readme);
        Assert.That(example.Success, Is.True);
        Assert.That(
            ToolRun.Of("validate", example.Groups["stack"].Value, "--hardware", example.Groups["hardware"].Value).Out,
            Is.EqualTo(example.Groups["output"].Value));
    }

    [GeneratedRegex("-- validate \"(?<stack>[^\"]+)\" --hardware (?<hardware>\\S+)\n```\n\n```text\n(?<output>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    private static string Here([CallerFilePath] string file = "") => file;
}
