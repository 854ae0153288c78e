namespace Deployments.Fleets;

/// <summary>How well a machine carries a stack, the best first.</summary>
public enum Suitability
{
    /// <summary>As it is.</summary>
    Carries,

    /// <summary>After settings of the machine, or of the hypervisor below it, are changed; it cannot without.</summary>
    AfterSettings,

    /// <summary>If facts that are not known of it turn out so; nothing has to be changed.</summary>
    Conditional,

    /// <summary>Not even with every setting changed: it takes other hardware, or another stack.</summary>
    Never,
}
