namespace Deployments.Findings;

/// <summary>How a stack is validated. The defaults suit a person at a keyboard.</summary>
public sealed record ValidationOptions
{
    /// <summary>The defaults.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>How many fixes are offered for one finding: 0 to 100; default 3. With 0 none is looked for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0 to 100.</exception>
    public int FixesPerFinding
    {
        get;
        init => field = value is >= 0 and <= 100 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "from 0 to 100");
    } = 3;
}
