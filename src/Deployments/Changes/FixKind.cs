namespace Deployments.Changes;

/// <summary>What kind of change a fix is.</summary>
public enum FixKind
{
    /// <summary>A setting of the machine: firmware, kernel, module, or the hypervisor below.</summary>
    ChangeSetting,

    /// <summary>Other or more hardware.</summary>
    ChangeHardware,

    /// <summary>A component more.</summary>
    AddComponent,

    /// <summary>A component less.</summary>
    RemoveComponent,

    /// <summary>Another component in the place of one.</summary>
    ReplaceComponent,

    /// <summary>More machines in a group.</summary>
    AddNodes,

    /// <summary>A group of machines more.</summary>
    AddGroup,

    /// <summary>A group of machines less.</summary>
    RemoveGroup,

    /// <summary>A workload more that a group is to run.</summary>
    AddWorkload,

    /// <summary>A workload less that a group is to run.</summary>
    RemoveWorkload,
}
