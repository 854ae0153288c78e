using System.Globalization;

namespace Deployments.Cli.Running;

/// <summary>A progress line on a terminal that is removed when the work is done. Work of less than a second shows none.</summary>
internal sealed class Progress(TextWriter error, TimeProvider clock) : IDisposable
{
    private const string ClearLine = "\r\u001b[K";

    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Next = TimeSpan.FromMilliseconds(200);

    private readonly long start = clock.GetTimestamp();
    private TimeSpan due = First;
    private bool isShown;

    /// <summary>Shows an amount, unless the line was updated a moment ago.</summary>
    public void Say(ulong count, string what)
    {
        TimeSpan elapsed = clock.GetElapsedTime(start);
        if (elapsed >= due)
        {
            due = elapsed + Next;
            isShown = true;
            error.Write(string.Create(CultureInfo.InvariantCulture, $"{ClearLine}{count:N0} {what}, {elapsed.TotalSeconds:N0} s"));
        }
    }

    public void Dispose()
    {
        if (isShown)
        {
            error.Write(ClearLine);
        }
    }
}
