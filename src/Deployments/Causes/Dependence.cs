namespace Deployments.Causes;

/// <summary>How something depends on a condition.</summary>
public enum Dependence
{
    /// <summary>A component's contract asks for it on the component's own group.</summary>
    Needs,

    /// <summary>The contract of a component in a virtual machine asks for it, and it is the host that lacks it.</summary>
    NeedsOfHost,

    /// <summary>Without it, a workload cannot be offered.</summary>
    Offers,

    /// <summary>It has to hold for another reason.</summary>
    Lacks,
}
