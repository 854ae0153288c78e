namespace Deployments.Inference;

/// <summary>A component on a group while it is being evaluated.</summary>
internal struct Instance
{
    public CompiledComponent Component;

    /// <summary>The index of its group.</summary>
    public int Group;

    /// <summary>True when it works whatever the unknown facts are.</summary>
    public bool CertainlyWorks;

    /// <summary>True when it works if the unknown facts are at their best.</summary>
    public bool MayWork;

    /// <summary>True when every consequence has been drawn, for certain.</summary>
    public bool CertainlySettled;

    /// <summary>True when every consequence has been drawn, at best.</summary>
    public bool MaybeSettled;
}
