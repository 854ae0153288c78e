namespace Deployments.References;

/// <summary>The feasibility of a claimed combination.</summary>
public enum Feasibility
{
    /// <summary>It works on suitable hardware.</summary>
    Valid,

    /// <summary>It works, but rests on something that is made for research, deprecated or past its life, or that is a known risk.</summary>
    Experimental,

    /// <summary>It does not work as stated, but does with additions that change nothing stated.</summary>
    WithHelp,

    /// <summary>It does not work, and no addition makes it work.</summary>
    Impossible,
}
