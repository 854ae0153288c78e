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
}
