namespace Deployments.Dependencies;

/// <summary>What a vertex of the catalogue's graph is.</summary>
public enum CatalogNodeKind
{
    /// <summary>A component.</summary>
    Component,

    /// <summary>A capability, which components provide and need.</summary>
    Capability,

    /// <summary>A capability that stacks are built for: a word at the end of an arrow string asks for it.</summary>
    Workload,

    /// <summary>A hardware fact: a feature, an amount, the maker of the processors or a certification.</summary>
    Hardware,

    /// <summary>A resource of which a group has only one.</summary>
    Claim,
}
