using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Deployments.FsCheck.Tests;

/// <summary>Runs properties that must fail, and says what FsCheck found and shrank.</summary>
internal static class Falsified
{
    /// <summary>The value that failed at first, and the last one that it was shrunk to.</summary>
    public static (T First, T Last) By<T>(Arbitrary<T> arbitrary, Func<T, bool> property, ulong seed)
        where T : class
    {
        T? first = null;
        T? last = null;
        Config config = Config.QuickThrowOnFailure.WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(seed), FSharpOption<int>.None)));
        Assert.That(() => Check.One(config, Prop.ForAll(arbitrary, value =>
        {
            bool holds = property(value);
            if (!holds)
            {
                first ??= value;
                last = value;
            }

            return holds;
        })), Throws.Exception, "the property fails");
        return (first!, last!);
    }
}
