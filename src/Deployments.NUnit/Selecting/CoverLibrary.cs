using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Deployments.Diagrams.Covering;
using Deployments.Spaces;
using Deployments.Spaces.Covering;

namespace Deployments.NUnit.Selecting;

/// <summary>The covers of spaces, each found once in a process. Thread-safe.</summary>
internal static class CoverLibrary
{
    private static readonly ConditionalWeakTable<Space, ConcurrentDictionary<(int Strength, ulong Seed), Lazy<StackCover>>> Covers = [];

    public static StackCover Get(Space space, int strength, ulong seed) => Covers.GetOrCreateValue(space).GetOrAdd(
        (strength, seed),
        key => new Lazy<StackCover>(() => space.Cover(new CoverOptions { Strength = key.Strength, Seed = key.Seed }))).Value;
}
