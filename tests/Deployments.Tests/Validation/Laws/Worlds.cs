using FsCheck;
using FsCheck.Fluent;

namespace Deployments.Tests.Validation.Laws;

/// <summary>Random worlds for property tests.</summary>
internal static class Worlds
{
    private const int TapeLength = 240;

    public static Arbitrary<World> World() => Arb.From(
        Gen.Choose(0, 1 << 20).ArrayOf(TapeLength).Select(numbers => new WorldMaker(new Tape(numbers)).Make()),
        WorldShrinker.Shrink);
}
