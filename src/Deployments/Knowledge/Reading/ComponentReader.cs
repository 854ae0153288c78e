using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Knowledge.Reading;

/// <summary>Reads components. The keys of one layer, and the choice of the layer, are generated from the schema.</summary>
internal static partial class ComponentReader
{
    private static readonly string[] GuestArchitectures = ["same", "any"];

    private static readonly Component Blank = new CommonComponent { Id = default, Name = "" };

    /// <summary>Reads a key that components of every layer have.</summary>
    private static Component ReadCommon(Component component, JsonInput input, string key) => key switch
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
        "includes" => component with { Includes = input.Values(static i => new ComponentId(i.NonEmptyString("the component"))) },
        "minimum" => component with { Minimum = ReadMinimum(input) },
        "highAvailability" => component with { HighAvailability = ReadHighAvailability(input) },
        "lifecycle" => component with { Lifecycle = ReadLifecycle(input) },
        "license" => component with { License = input.String() },
        "sources" => component with { Sources = input.Strings() },
        "replace" => component with { Replaces = input.Boolean() },
        _ => throw input.UnknownKey(key),
    };

    private static Component Complete(Component component, SourceLocation start) => component.Id.Value is null || component.Name.Length == 0
        ? throw new InputException("a component needs an id and a name", start)
        : component with { Location = start };

    private static Need ReadNeed(JsonInput input)
    {
        SourceLocation location = input.Here;
        ConditionReader condition = ConditionReader.Begin(input);
        Severity severity = Severity.Error;
        string? reason = null, remedy = null, source = null;
        ValueList<ComponentId> beside = [];
        input.BeginObject();
        while (input.NextKey(CatalogKeys.Need, out string key))
        {
            switch (key)
            {
                case "severity": severity = input.Word(Words.Severities, "a severity"); break;
                case "reason": reason = input.NonEmptyString("the reason"); break;
                case "remedy": remedy = input.NonEmptyString("the remedy"); break;
                case "notAssumedBeside": beside = input.Values(static i => new ComponentId(i.NonEmptyString("the component"))); break;
                case "source": source = input.NonEmptyString("the source"); break;
                default: condition.Read(input, key); break;
            }
        }

        return new Need(
            condition.Finish(), severity,
            reason ?? throw new InputException("a need says its 'reason'", location), remedy,
            source ?? throw new InputException("a need says its 'source'", location)) { NotAssumedBeside = beside };
    }

    private static Provision ReadProvision(JsonInput input)
    {
        if (input.AtString)
        {
            return new Provision(new CapabilityId(input.String()));
        }

        SourceLocation location = input.Here;
        CapabilityId? capability = null;
        Reach? reach = null;
        Condition? when = null;
        input.BeginObject();
        while (input.NextKey(CatalogKeys.Provision, out string key))
        {
            switch (key)
            {
                case "capability": capability = new CapabilityId(input.String()); break;
                case "reach": reach = input.Word(Words.Reaches, "a reach"); break;
                case "when": when = ConditionReader.Read(input); break;
            }
        }

        return new Provision(capability ?? throw new InputException("what is provided needs a 'capability'", location), reach, when);
    }

    private static GuestContract ReadGuests(JsonInput input)
    {
        bool any = false;
        ValueList<GuestProvision> provides = [];
        input.BeginObject();
        while (input.NextKey(CatalogKeys.Guests, out string key))
        {
            switch (key)
            {
                case "architecture": any = input.Word(GuestArchitectures, "'same' or 'any'") == 1; break;
                case "provides": provides = input.Values(ReadGuestProvision); break;
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

        SourceLocation location = input.Here;
        FeatureId? feature = null;
        Condition? when = null;
        input.BeginObject();
        while (input.NextKey(CatalogKeys.GuestProvision, out string key))
        {
            switch (key)
            {
                case "feature": feature = new FeatureId(input.String()); break;
                case "when": when = ConditionReader.Read(input); break;
            }
        }

        return new GuestProvision(feature ?? throw new InputException("what guests get needs a 'feature'", location), when);
    }

    private static Minimum ReadMinimum(JsonInput input)
    {
        SourceLocation location = input.Here;
        MinimumScope? of = null;
        double? memory = null, cores = null, disk = null;
        int? nodes = null;
        string? source = null;
        input.BeginObject();
        while (input.NextKey(CatalogKeys.Minimum, out string key))
        {
            switch (key)
            {
                case "of": of = input.Word(Words.MinimumScopes, "what a minimum is the size of"); break;
                case "memoryGiB": memory = input.Number(); break;
                case "cores": cores = input.Number(); break;
                case "diskGiB": disk = input.Number(); break;
                case "nodes": nodes = input.Integer(); break;
                case "source": source = input.String(); break;
            }
        }

        if (of is null && (memory ?? cores ?? disk) is not null)
        {
            throw new InputException("a minimum of memory, cores or disk says what it is 'of': component, machine or machine-with-guests", location);
        }

        return new Minimum(
            of ?? MinimumScope.Component, memory, cores, disk, nodes, source ?? throw new InputException("a minimum says its 'source'", location));
    }

    private static HighAvailability ReadHighAvailability(JsonInput input)
    {
        SourceLocation location = input.Here;
        int? nodes = null;
        string? source = null;
        input.BeginObject();
        while (input.NextKey(CatalogKeys.HighAvailability, out string key))
        {
            switch (key)
            {
                case "nodes": nodes = input.Integer(); break;
                case "source": source = input.String(); break;
            }
        }

        return nodes is { } n && source is not null
            ? new HighAvailability(n, source)
            : throw new InputException("high availability says its 'nodes' and its 'source'", location);
    }

    private static Lifecycle ReadLifecycle(JsonInput input)
    {
        Lifecycle lifecycle = Lifecycle.Active;
        input.BeginObject();
        while (input.NextKey(CatalogKeys.Lifecycle, out string key))
        {
            lifecycle = key switch
            {
                "state" => lifecycle with { State = input.Word(Words.LifecycleStates, "a state of the life cycle") },
                "since" => lifecycle with { Since = input.String() },
                "endOfLife" => lifecycle with { EndOfLife = input.String() },
                "successors" => lifecycle with { Successors = input.Values(static i => new ComponentId(i.String())) },
                "note" => lifecycle with { Note = input.String() },
                "source" => lifecycle with { Source = input.String() },
                _ => throw input.UnknownKey(key),
            };
        }

        return lifecycle;
    }

    /// <summary>The part of a component that all layers share, while it is read.</summary>
    private sealed record CommonComponent : Component
    {
        public override Layer Layer => throw new InvalidOperationException("the component has no layer yet");
    }
}
