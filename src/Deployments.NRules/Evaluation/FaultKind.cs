namespace Deployments.NRules.Evaluation;

/// <summary>What can be wrong with a group.</summary>
internal enum FaultKind
{
    /// <summary>A component does not work.</summary>
    Broken,

    /// <summary>The host cannot start the group.</summary>
    NotStarted,

    /// <summary>Nothing offers a workload that the stack expects.</summary>
    NotOffered,

    /// <summary>Several components claim what there is one of.</summary>
    Contested,

    /// <summary>A policy is broken.</summary>
    Policy,

    /// <summary>No architecture suits all.</summary>
    Architectures,

    /// <summary>Some architecture that the machine may have does not suit all.</summary>
    ArchitectureOpen,

    /// <summary>A component works on more machines than there are.</summary>
    Nodes,

    /// <summary>Groups ask for more machines than their hardware profile stands for.</summary>
    Machines,

    /// <summary>A machine has too little of a resource.</summary>
    Size,
}
