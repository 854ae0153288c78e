using System.Runtime.InteropServices;
using Perfolizer.Horology;
using Perfolizer.Metrology;

namespace Deployments.Benchmarks;

/// <summary>
/// Counts the processor time of the measuring thread and of the programs that it ran to their end, so that other work on the machine does not
/// count. Linux only.
/// </summary>
internal sealed class ProcessorClock : IClock
{
    private const int ThreadTime = 3;
    private const int Children = -1;
    private const long NanosecondsPerSecond = 1_000_000_000;

    public string Title => "processor time";

    public bool IsAvailable => OperatingSystem.IsLinux();

    public Frequency Frequency { get; } = new(NanosecondsPerSecond);

    public long GetTimestamp()
    {
        long[] thread = new long[2];

        // Room for all of the C structure; its first four numbers are seconds and microseconds in user mode and in the kernel.
        long[] usage = new long[32];
        return clock_gettime(ThreadTime, thread) == 0 && getrusage(Children, usage) == 0
            ? ((thread[0] + usage[0] + usage[2]) * NanosecondsPerSecond) + thread[1] + ((usage[1] + usage[3]) * 1000)
            : throw new InvalidOperationException("the system does not tell processor times");
    }

    [DllImport("libc")]
    private static extern int clock_gettime(int clock, [Out] long[] time);

    [DllImport("libc")]
    private static extern int getrusage(int who, [Out] long[] usage);
}
