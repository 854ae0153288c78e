namespace Deployments.References;

/// <summary>The feasibility of a claimed combination.</summary>
public enum Feasibility
{
    /// <summary>It works on suitable hardware.</summary>
    Valid,

    /// <summary>It works, but rests on something that is made for research, deprecated or past its life, or that is a known risk.</summary>
    Experimental,

    /// <summary>It does not work as described, and does with additions that leave all that is described in its place.</summary>
    WithHelp,

    /// <summary>It does not work as described, and nothing that is added makes it work; another stack near it may.</summary>
    Impossible,
}
