using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Knowledge.Reading;

/// <summary>Reads a catalogue file: the components of one layer.</summary>
internal static class ComponentReader
{
    private static readonly string[] CommonKeys =
    [
        "id", "name", "aliases", "summary", "architectures", "needs", "provides", "guests", "claims", "minimum",
        "highAvailability", "lifecycle", "license", "sources", "replace",
    ];

    /// <summary>Whether guests may have another architecture than their host.</summary>
    private static readonly WordTable<bool> GuestArchitectures = new(["same", "any"], [false, true]);

    public static Component Read(JsonInput input, Layer layer)
    {
        SourceLocation place = input.Here;
        Component component = Blank(layer);
        input.BeginObject();
        while (input.NextKey(out string key))
        {
            component = key switch
            {
                "id" => component with { Id = new ComponentId(input.NonEmptyString("the id")) },
                "name" => component with { Name = input.NonEmptyString("the name") },
                "aliases" => component with { Aliases = input.Strings() },
                "summary" => component with { Summary = input.String() },
                "architectures" => component with { Architectures = ConditionReader.ReadArchitectures(input) },
                "needs" => component with { Needs = input.Values(ReadNeed) },
                "provides" => component with { Provides = input.Values(ReadProvision) },
                "guests" => component with { Guests = ReadGuests(input) },
                "claims" => component with { Claims = input.Values(static i => new ClaimId(i.String())) },
                "minimum" => component with { Minimum = ReadMinimum(input) },
                "highAvailability" => component with { HighAvailability = ReadHighAvailability(input) },
                "lifecycle" => component with { Lifecycle = ReadLifecycle(input) },
                "license" => component with { License = input.String() },
                "sources" => component with { Sources = input.Strings() },
                "replace" => component with { Replaces = input.Boolean() },
                _ => ReadOwn(component, input, key),
            };
        }

        return component.Id.Value is null || component.Name is null
            ? throw new InputException("a component needs an id and a name", place)
            : component with { Place = place };
    }

    private static Component Blank(Layer layer) => layer switch
    {
        Layer.HardwarePlatform => new HardwarePlatform { Id = default, Name = null! },
        Layer.Provisioning => new Provisioner { Id = default, Name = null! },
        Layer.HostOs => new HostOs { Id = default, Name = null! },
        Layer.Hypervisor => new Hypervisor { Id = default, Name = null! },
        Layer.VirtualizationManager => new VirtualizationManager { Id = default, Name = null! },
        Layer.ContainerRuntime => new ContainerRuntime { Id = default, Name = null! },
        Layer.CloudPlatform => new CloudPlatform { Id = default, Name = null! },
        Layer.Orchestrator => new Orchestrator { Id = default, Name = null! },
        Layer.OrchestratorExtension => new OrchestratorExtension { Id = default, Name = null! },
        Layer.Storage => new StorageBackend { Id = default, Name = null! },
        Layer.Network => new NetworkComponent { Id = default, Name = null! },
        Layer.PlatformService => new PlatformService { Id = default, Name = null! },
        Layer.Guest => new GuestSystem { Id = default, Name = null! },
        _ => throw new ArgumentOutOfRangeException(nameof(layer)),
    };

    /// <summary>Reads a key that only this component's layer has.</summary>
    private static Component ReadOwn(Component component, JsonInput input, string key) => (component, key) switch
    {
        (HardwarePlatform c, "form") => c with { Form = input.String() },
        (Provisioner c, "powerProtocols") => c with { PowerProtocols = input.Strings() },
        (Provisioner c, "bootMethods") => c with { BootMethods = input.Strings() },
        (HostOs c, "family") => c with { Family = input.String() },
        (HostOs c, "immutable") => c with { Immutable = input.Boolean() },
        (Hypervisor c, "type") => c with { Type = input.String() },
        (VirtualizationManager c, "scope") => c with { Scope = input.String() },
        (ContainerRuntime c, "kind") => c with { Kind = input.String() },
        (ContainerRuntime c, "rootless") => c with { Rootless = input.Boolean() },
        (CloudPlatform c, "kind") => c with { Kind = input.String() },
        (Orchestrator c, "api") => c with { Api = input.String() },
        (OrchestratorExtension c, "extends") => c with { Extends = input.Values(static i => new ComponentId(i.String())) },
        (StorageBackend c, "scope") => c with { Scope = input.String() },
        (StorageBackend c, "kinds") => c with { Kinds = input.Strings() },
        (StorageBackend c, "accessModes") => c with { AccessModes = input.Strings() },
        (NetworkComponent c, "kind") => c with { Kind = input.String() },
        (PlatformService c, "kind") => c with { Kind = input.String() },
        (GuestSystem c, "kind") => c with { Kind = input.String() },
        _ => throw input.UnknownKey(key, CommonKeys),
    };

    private static Need ReadNeed(JsonInput input)
    {
        SourceLocation place = input.Here;
        ConditionReader condition = ConditionReader.Begin(input);
        Severity severity = Severity.Error;
        string? reason = null, remedy = null, source = null;
        input.BeginObject();
        while (input.NextKey(out string key))
        {
            switch (key)
            {
                case "severity": severity = input.Word(Words.Severities, "a severity"); break;
                case "reason": reason = input.NonEmptyString("the reason"); break;
                case "remedy": remedy = input.NonEmptyString("the remedy"); break;
                case "source": source = input.NonEmptyString("the source"); break;
                default:
                    if (!condition.TryRead(input, key))
                    {
                        throw input.UnknownKey(key, "capability", "feature", "component", "any", "all", "severity", "reason", "remedy", "source");
                    }

                    break;
            }
        }

        return new Need(
            condition.Finish(), severity,
            reason ?? throw new InputException("a need says its 'reason'", place), remedy,
            source ?? throw new InputException("a need says its 'source'", place));
    }

    private static Provision ReadProvision(JsonInput input)
    {
        if (input.AtString)
        {
            return new Provision(new CapabilityId(input.String()));
        }

        SourceLocation place = input.Here;
        CapabilityId? capability = null;
        Reach? reach = null;
        Condition? when = null;
        input.BeginObject();
        while (input.NextKey(out string key))
        {
            switch (key)
            {
                case "capability": capability = new CapabilityId(input.String()); break;
                case "reach": reach = input.Word(Words.Reaches, "a reach"); break;
                case "when": when = ConditionReader.Read(input); break;
                default: throw input.UnknownKey(key, "capability", "reach", "when");
            }
        }

        return new Provision(capability ?? throw new InputException("what is provided needs a 'capability'", place), reach, when);
    }

    private static GuestContract ReadGuests(JsonInput input)
    {
        bool any = false;
        ValueList<GuestProvision> provides = [];
        input.BeginObject();
        while (input.NextKey(out string key))
        {
            switch (key)
            {
                case "architecture":
                    any = input.Word(GuestArchitectures, "'same' or 'any'");
                    break;
                case "provides": provides = input.Values(ReadGuestProvision); break;
                default: throw input.UnknownKey(key, "architecture", "provides");
            }
        }

        return new GuestContract(any, provides);
    }

    private static GuestProvision ReadGuestProvision(JsonInput input)
    {
        if (input.AtString)
        {
            return new GuestProvision(new FeatureId(input.String()));
        }

        SourceLocation place = input.Here;
        FeatureId? feature = null;
        Condition? when = null;
        input.BeginObject();
        while (input.NextKey(out string key))
        {
            switch (key)
            {
                case "feature": feature = new FeatureId(input.String()); break;
                case "when": when = ConditionReader.Read(input); break;
                default: throw input.UnknownKey(key, "feature", "when");
            }
        }

        return new GuestProvision(feature ?? throw new InputException("what guests get needs a 'feature'", place), when);
    }

    private static Minimum ReadMinimum(JsonInput input)
    {
        SourceLocation place = input.Here;
        double? memory = null, cores = null, disk = null;
        int? nodes = null;
        string? source = null;
        input.BeginObject();
        while (input.NextKey(out string key))
        {
            switch (key)
            {
                case "memoryGiB": memory = input.Number(); break;
                case "cores": cores = input.Number(); break;
                case "diskGiB": disk = input.Number(); break;
                case "nodes": nodes = input.Integer(); break;
                case "source": source = input.String(); break;
                default: throw input.UnknownKey(key, "memoryGiB", "cores", "diskGiB", "nodes", "source");
            }
        }

        return new Minimum(memory, cores, disk, nodes, source ?? throw new InputException("a minimum says its 'source'", place));
    }

    private static HighAvailability ReadHighAvailability(JsonInput input)
    {
        SourceLocation place = input.Here;
        int? nodes = null;
        string? source = null;
        input.BeginObject();
        while (input.NextKey(out string key))
        {
            switch (key)
            {
                case "nodes": nodes = input.Integer(); break;
                case "source": source = input.String(); break;
                default: throw input.UnknownKey(key, "nodes", "source");
            }
        }

        return nodes is { } n && source is not null
            ? new HighAvailability(n, source)
            : throw new InputException("high availability says its 'nodes' and its 'source'", place);
    }

    private static Lifecycle ReadLifecycle(JsonInput input)
    {
        Lifecycle lifecycle = Lifecycle.Active;
        input.BeginObject();
        while (input.NextKey(out string key))
        {
            lifecycle = key switch
            {
                "state" => lifecycle with { State = input.Word(Words.LifecycleStates, "a state of the life cycle") },
                "since" => lifecycle with { Since = input.String() },
                "endOfLife" => lifecycle with { EndOfLife = input.String() },
                "successors" => lifecycle with { Successors = input.Values(static i => new ComponentId(i.String())) },
                "note" => lifecycle with { Note = input.String() },
                "source" => lifecycle with { Source = input.String() },
                _ => throw input.UnknownKey(key, "state", "since", "endOfLife", "successors", "note", "source"),
            };
        }

        return lifecycle;
    }
}
