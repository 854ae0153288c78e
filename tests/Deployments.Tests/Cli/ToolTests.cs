using Deployments.Cli;

namespace Deployments.Tests.Cli;

[TestFixture]
internal sealed class ToolTests
{
    [Test]
    public void Run_ReaderHasGone_EndsQuietly()
    {
        using var error = new StringWriter();
        using var output = new FailingWriter(new IOException("Broken pipe", 32));
        Assert.That(Tool.Run(["list", "components"], TextReader.Null, output, error), Is.Zero);
        Assert.That(error.ToString(), Is.Empty);
    }

    [Test]
    public void Run_DiskFull_IsOneMessage()
    {
        using var error = new StringWriter { NewLine = "\n" };
        using var output = new FailingWriter(new IOException("No space left on device", 28));
        Assert.That(Tool.Run(["list", "components"], TextReader.Null, output, error), Is.EqualTo(2));
        Assert.That(error.ToString(), Is.EqualTo("error: reading or writing failed: No space left on device\n"));
    }

    [Test]
    public void Run_MistakeOfOurOwn_IsOneMessageThatSaysHowToReportIt()
    {
        using var error = new StringWriter { NewLine = "\n" };
        using var output = new FailingWriter(new InvalidOperationException("of all things\nthis"));
        Assert.That(Tool.Run(["list", "components"], TextReader.Null, output, error), Is.EqualTo(70));
        Assert.That(error.ToString(), Does.Match("^internal error: InvalidOperationException: of all things this\n  help: .+report.+\n$"));
    }
}
