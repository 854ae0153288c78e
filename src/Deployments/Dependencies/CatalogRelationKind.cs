namespace Deployments.Dependencies;

/// <summary>How two entries of the catalogue belong together.</summary>
public enum CatalogRelationKind
{
    /// <summary>A component needs a component, a capability or a hardware fact.</summary>
    Needs,

    /// <summary>A capability is provided by a component.</summary>
    ProvidedBy,

    /// <summary>A hardware feature is there in virtual machines that a component runs.</summary>
    PassedOnBy,

    /// <summary>A component occupies what a group has only one of.</summary>
    Claims,

    /// <summary>A component brings another as a part of itself.</summary>
    Includes,
}
