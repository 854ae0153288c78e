namespace Deployments.Findings;

/// <summary>The result of judging a stack.</summary>
public enum Verdict
{
    /// <summary>It works, whatever is still unknown.</summary>
    Valid,

    /// <summary>It works if the unknown facts that the report lists turn out so.</summary>
    Conditional,

    /// <summary>It cannot work as it is.</summary>
    Invalid,
}
