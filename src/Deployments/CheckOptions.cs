namespace Deployments;

/// <summary>How to check a stack. Immutable.</summary>
public sealed record CheckOptions
{
    /// <summary>The options that are used when none are given.</summary>
    public static CheckOptions Default { get; } = new();

    /// <summary>
    /// True to judge the stack as it is written and assume nothing; default false. JSON and reference deployments are always judged as written.
    /// </summary>
    public bool Exact { get; init; }

    /// <summary>The name of the text in messages and locations; default <c>&lt;stack&gt;</c>.</summary>
    public string Name { get; init; } = "<stack>";
}
