using Deployments.Collections;

namespace Deployments.NRules;

/// <summary>How policies are run. Immutable.</summary>
public sealed record NRulesOptions
{
    /// <summary>The defaults.</summary>
    public static NRulesOptions Default { get; } = new();

    /// <summary>Facts of your own that every session holds besides those of the stack, such as the date or the kind of environment.</summary>
    public ValueList<object> Facts { get; init; } = [];

    /// <summary>How many activations may fire for one stack: 1 to 10,000,000; default 100,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside that range.</exception>
    public int MostActivations
    {
        get;
        init => field = value is >= 1 and <= 10_000_000 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "from 1 to 10,000,000");
    } = 100_000;

    /// <summary>How long the policies may take for one stack: 10 ms to 1 hour; default 10 s.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside that range.</exception>
    public TimeSpan TimeLimit
    {
        get;
        init => field = value >= TimeSpan.FromMilliseconds(10) && value <= TimeSpan.FromHours(1)
            ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "from 10 ms to 1 hour");
    } = TimeSpan.FromSeconds(10);
}
