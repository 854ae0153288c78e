using System.Diagnostics;
using Deployments.Cli;

namespace Deployments.Tests.Cli;

/// <summary>The tool as a process of its own, writing into a pipe.</summary>
[TestFixture]
[Platform(Exclude = "Win")]
internal sealed class PipeTests
{
    [TestCase("enumerate formula-extended")]
    [TestCase("enumerate metal --hardware x86-64-server")]
    [TestCase("enumerate metal --hardware x86-64-server --format csv")]
    [TestCase("sample formula-basic --count 100000000 --format json")]
    [TestCase("rejections formula-basic --format csv")]
    [TestCase("export metal --as dimacs --hardware x86-64-server")]
    public void Reader_GoesAfterALine_EndsQuietly(string arguments)
    {
        string tool = typeof(Tool).Assembly.Location;
        var start = new ProcessStartInfo("bash")
        {
            ArgumentList = { "-c", "set -o pipefail; \"$1\" exec \"$2\" $3 | head -1", "-", DotNet(), tool, arguments },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string error = process.StandardError.ReadToEnd();
        Assert.That(process.WaitForExit(TimeSpan.FromMinutes(1)), Is.True);
        Assert.That(output.Result.Split('\n'), Has.Length.EqualTo(2));
        Assert.That(error, Is.Empty);
        Assert.That(process.ExitCode, Is.Zero);
    }

    private static string DotNet() => Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
}
