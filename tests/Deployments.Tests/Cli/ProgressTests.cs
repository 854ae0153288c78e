using Deployments.Cli.Running;

namespace Deployments.Tests.Cli;

[TestFixture]
internal sealed class ProgressTests
{
    [Test]
    public void Say_ShortWork_IsSilent()
    {
        var clock = new Clock();
        using var error = new StringWriter();
        using (var progress = new Progress(error, clock))
        {
            clock.Advance(0.9);
            progress.Say(5, "nodes compiled");
        }

        Assert.That(error.ToString(), Is.Empty);
    }

    [Test]
    public void Say_LongWork_TellsNowAndThen_AndGoes()
    {
        var clock = new Clock();
        using var error = new StringWriter();
        using (var progress = new Progress(error, clock))
        {
            clock.Advance(1.5);
            progress.Say(5_000_000, "stacks written");
            clock.Advance(0.1);
            progress.Say(6_000_000, "stacks written");
            clock.Advance(0.5);
            progress.Say(7_000_000, "stacks written");
        }

        Assert.That(error.ToString(), Is.EqualTo("\r\u001b[K5,000,000 stacks written, 2 s\r\u001b[K7,000,000 stacks written, 2 s\r\u001b[K"));
    }

    private sealed class Clock : TimeProvider
    {
        private long now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => now;

        public void Advance(double seconds) => now += TimeSpan.FromSeconds(seconds).Ticks;
    }
}
