namespace Deployments.Hardware;

/// <summary>The hypervisor below a machine, if it is a guest. Immutable and thread-safe.</summary>
/// <param name="HostedBy">The hypervisor below, <see cref="HardwareProfile.NotHosted"/> for a physical machine, or null when unknown.</param>
/// <param name="Origin">The source of this fact.</param>
/// <param name="IsControlDomain">True when a hypervisor runs below although this system controls the physical machine, as in Xen's control domain.</param>
public sealed record Hosting(string? HostedBy, string Origin, bool IsControlDomain = false)
{
    /// <summary><see cref="HostedBy"/> of a guest whose hypervisor has no known name.</summary>
    public const string Unnamed = "unknown hypervisor";

    internal const string PowerVm = "powervm";

    /// <summary>True for a guest.</summary>
    public bool IsGuest => HostedBy is not null && HostedBy != HardwareProfile.NotHosted;

    /// <summary>True for a physical machine.</summary>
    public bool IsPhysical => HostedBy == HardwareProfile.NotHosted;
}
