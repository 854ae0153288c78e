using Deployments.Hardware;

namespace Deployments.Detection;

/// <summary>Whether the machine is a guest, and whose.</summary>
/// <param name="HostedBy">The hypervisor below, <c>none</c>, or null when unknown.</param>
/// <param name="Origin">How that was learned.</param>
/// <param name="IsControlDomain">Whether a hypervisor runs below although this system controls the physical machine.</param>
internal sealed record Hosting(string? HostedBy, string Origin, bool IsControlDomain = false)
{
    public const string PowerVm = "powervm";
    public const string Unnamed = "unknown hypervisor";

    public bool IsGuest => HostedBy is not null && HostedBy != HardwareProfile.NotHosted;

    public bool IsPhysical => HostedBy == HardwareProfile.NotHosted;
}
