namespace Deployments.Spaces.Compiling;

/// <summary>What kind of thing a stack must fulfil.</summary>
internal enum DemandKind
{
    /// <summary>A guest runs on a host that offers it a place.</summary>
    Host,

    /// <summary>A component, or a workload, has what it needs.</summary>
    Need,

    /// <summary>What a container has only from its host is there.</summary>
    Shared,

    /// <summary>What only one component can have, only one takes.</summary>
    Claim,

    /// <summary>A rule of the catalogue.</summary>
    Rule,

    /// <summary>A group, its machine and its guests agree on an architecture.</summary>
    Architecture,

    /// <summary>Memory, disk or processors are enough.</summary>
    Size,

    /// <summary>A component has as many nodes as it needs.</summary>
    Nodes,

    /// <summary>There are as many machines as groups ask for.</summary>
    Machines,
}
