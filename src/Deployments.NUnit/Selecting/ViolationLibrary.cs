using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Deployments.Spaces;
using Deployments.Spaces.Violating;

namespace Deployments.NUnit.Selecting;

/// <summary>The violations of spaces, each found once in a process. Thread-safe.</summary>
internal static class ViolationLibrary
{
    private static readonly ConditionalWeakTable<Space, ConcurrentDictionary<bool, Lazy<Violation[]>>> Violations = [];

    public static Violation[] Get(Space space, bool isOfHardware) => Violations.GetOrCreateValue(space).GetOrAdd(
        isOfHardware,
        key => new Lazy<Violation[]>(() => [.. key ? space.HardwareViolations() : space.Violations()])).Value;
}
