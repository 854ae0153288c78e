namespace Deployments.Fleets;

/// <summary>The suitability of a machine for a stack, the best first.</summary>
public enum Suitability
{
    /// <summary>Carries the stack as it is.</summary>
    Carries,

    /// <summary>Carries the stack only after settings of the machine, or of the hypervisor below it, are changed.</summary>
    AfterSettings,

    /// <summary>Carries the stack if unknown facts turn out well; nothing has to be changed.</summary>
    Conditional,

    /// <summary>Cannot carry the stack whatever the settings; it needs other hardware, or another stack.</summary>
    Never,
}
