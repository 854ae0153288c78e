namespace Deployments.Inference;

/// <summary>A component on a group while it is being evaluated.</summary>
internal struct Instance
{
    public CompiledComponent Component;

    /// <summary>The index of its group.</summary>
    public int Group;

    /// <summary>Whether it works whatever the unknown facts are.</summary>
    public bool CertainlyWorks;

    /// <summary>Whether it works if the unknown facts are at their best.</summary>
    public bool MayWork;

    /// <summary>Whether all that can follow from it has followed, for certain.</summary>
    public bool CertainlySettled;

    /// <summary>Whether all that can follow from it has followed, at best.</summary>
    public bool MaybeSettled;
}
