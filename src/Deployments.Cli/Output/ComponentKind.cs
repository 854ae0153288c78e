using Deployments.Knowledge;
using Deployments.Vocabulary;

namespace Deployments.Cli.Output;

/// <summary>The properties that only components of one layer have, as text.</summary>
internal static class ComponentKind
{
    public static string Of(Component component) => component switch
    {
        HardwarePlatform { Form: { } form } => Words.Of(form),
        Provisioner c => $"power by {Join(c.PowerProtocols.Select(Words.Of))}; boot by {Join(c.BootMethods.Select(Words.Of))}",
        HostOperatingSystem { Family: { } family } c => c.Immutable ? $"{Words.Of(family)}, with read-only system files" : Words.Of(family),
        Hypervisor { Type: { } type } => Words.Of(type),
        VirtualizationManager { Scope: { } scope } => $"manages a {Words.Of(scope)}",
        ContainerRuntime { Kind: { } kind } c => c.Rootless ? $"{Words.Of(kind)}, also without root" : Words.Of(kind),
        CloudPlatform { Kind: { } kind } => Words.Of(kind),
        Orchestrator { Api: { } api } => $"{Words.Of(api)} API",
        OrchestratorExtension c => $"extends {Join(c.Extends.Select(e => e.Value))}",
        StorageSystem { Scope: { } scope } c => $"{Words.Of(scope)}; {Join(c.Kinds.Select(Words.Of))}"
            + (c.AccessModes.Count > 0 ? $"; {Join(c.AccessModes.Select(Words.Of))}" : ""),
        Network { Kind: { } kind } => Words.Of(kind),
        PlatformService { Kind: { } kind } => Words.Of(kind),
        GuestSystem { Kind: { } kind } => Words.Of(kind),
        _ => "",
    };

    private static string Join(IEnumerable<string> words) => string.Join(", ", words);
}
