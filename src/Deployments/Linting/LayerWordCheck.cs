using Deployments.Collections;
using Deployments.Knowledge;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Linting;

/// <summary>What only one layer says is one of that layer's words.</summary>
internal sealed class LayerWordCheck : ILintCheck
{
    private static readonly Dictionary<(Layer Layer, string Key), string[]> Known = new()
    {
        [(Layer.HardwarePlatform, "form")] = ["server", "mainframe", "midrange", "embedded", "edge"],
        [(Layer.Provisioning, "powerProtocols")] = ["manual", "ipmi", "redfish", "wake-on-lan", "vendor"],
        [(Layer.Provisioning, "bootMethods")] = ["manual", "pxe", "virtual-media", "image"],
        [(Layer.HostOs, "family")] = ["linux", "bsd", "windows", "real-time", "research", "mainframe", "unix"],
        [(Layer.Hypervisor, "type")] = ["type-1", "type-2", "microkernel", "partitioning", "emulator", "microvm"],
        [(Layer.VirtualizationManager, "scope")] = ["host", "cluster"],
        [(Layer.ContainerRuntime, "kind")] = ["system", "application", "high-performance-computing", "sandbox", "low-level"],
        [(Layer.CloudPlatform, "kind")] = ["infrastructure-as-a-service", "hyper-converged", "bare-metal"],
        [(Layer.Orchestrator, "api")] = ["kubernetes", "nomad", "swarm", "vendor"],
        [(Layer.Storage, "scope")] = ["local", "shared", "distributed"],
        [(Layer.Storage, "kinds")] = ["block", "file", "object"],
        [(Layer.Storage, "accessModes")] = ["read-write-once", "read-only-many", "read-write-many"],
        [(Layer.Network, "kind")] = ["switch", "overlay", "container-network", "multi-network", "user-space", "service-mesh"],
        [(Layer.PlatformService, "kind")] = ["serverless", "telco", "gitops", "observability", "edge", "management"],
        [(Layer.Guest, "kind")] = ["unikernel", "real-time", "general-purpose", "mainframe"],
    };

    public IEnumerable<LintProblem> Run(LintSubject subject) =>
        from component in subject.Catalog.Components
        from said in WordsOf(component)
        from word in said.Words
        let known = Known[(component.Layer, said.Key)]
        where word.Length > 0 && !known.Contains(word)
        let entry = LintEntry.Of(component)
        select entry.Problem(
            "unknown-word", $"'{word}' is not a word for '{said.Key}' in {entry.Name}",
            Suggestion.For(word, known) ?? $"use one of {string.Join(", ", known)}");

    private static (string Key, ValueList<string> Words)[] WordsOf(Component component) => component switch
    {
        HardwarePlatform c => [("form", [c.Form])],
        Provisioner c => [("powerProtocols", c.PowerProtocols), ("bootMethods", c.BootMethods)],
        HostOs c => [("family", [c.Family])],
        Hypervisor c => [("type", [c.Type])],
        VirtualizationManager c => [("scope", [c.Scope])],
        ContainerRuntime c => [("kind", [c.Kind])],
        CloudPlatform c => [("kind", [c.Kind])],
        Orchestrator c => [("api", [c.Api])],
        StorageBackend c => [("scope", [c.Scope]), ("kinds", c.Kinds), ("accessModes", c.AccessModes)],
        NetworkComponent c => [("kind", [c.Kind])],
        PlatformService c => [("kind", [c.Kind])],
        GuestSystem c => [("kind", [c.Kind])],
        _ => [],
    };
}
