using Deployments.Knowledge;

namespace Deployments.Cli.Output;

/// <summary>What only components of one layer say of themselves.</summary>
internal static class ComponentKind
{
    public static string Of(Component component) => component switch
    {
        HardwarePlatform c => c.Form,
        Provisioner c => $"power by {Join(c.PowerProtocols)}; boot by {Join(c.BootMethods)}",
        HostOs c => c.Immutable ? $"{c.Family}, with read-only system files" : c.Family,
        Hypervisor c => c.Type,
        VirtualizationManager c => $"manages a {c.Scope}",
        ContainerRuntime c => c.Rootless ? $"{c.Kind}, also without root" : c.Kind,
        CloudPlatform c => c.Kind,
        Orchestrator c => $"{c.Api} API",
        OrchestratorExtension c => $"extends {Join(c.Extends.Select(e => e.Value))}",
        StorageBackend c => $"{c.Scope}; {Join(c.Kinds)}{(c.AccessModes.Count > 0 ? $"; {Join(c.AccessModes)}" : "")}",
        NetworkComponent c => c.Kind,
        PlatformService c => c.Kind,
        GuestSystem c => c.Kind,
        _ => "",
    };

    private static string Join(IEnumerable<string> words) => string.Join(", ", words);
}
