using Deployments.Collections;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Knowledge.Reading;

/// <summary>Reads capabilities, claims, workloads and hardware features.</summary>
internal static class VocabularyReader
{
    public static Capability ReadCapability(JsonInput input)
    {
        SourceLocation location = input.Here;
        string? id = null, name = null, definition = null;
        Reach reach = Reach.Node;
        bool crosses = false;
        ValueList<ComponentId> assume = [];
        input.BeginObject();
        while (input.NextKey(CapabilitiesKeys.Capability, out string key))
        {
            switch (key)
            {
                case "id": id = input.NonEmptyString("the id"); break;
                case "name": name = input.NonEmptyString("the name"); break;
                case "definition": definition = input.NonEmptyString("the definition"); break;
                case "reach": reach = input.Word(Words.Reaches, "a reach"); break;
                case "crossesContainers": crosses = input.Boolean(); break;
                case "assume": assume = input.Values(static i => new ComponentId(i.String())); break;
            }
        }

        return new Capability(new CapabilityId(Required(id, "id", location)), Required(name, "name", location),
            Required(definition, "definition", location), reach, assume) { CrossesContainers = crosses };
    }

    public static Claim ReadClaim(JsonInput input)
    {
        SourceLocation location = input.Here;
        string? id = null, name = null, definition = null;
        input.BeginObject();
        while (input.NextKey(ClaimsKeys.Claim, out string key))
        {
            switch (key)
            {
                case "id": id = input.NonEmptyString("the id"); break;
                case "name": name = input.NonEmptyString("the name"); break;
                case "definition": definition = input.NonEmptyString("the definition"); break;
            }
        }

        return new Claim(new ClaimId(Required(id, "id", location)), Required(name, "name", location), Required(definition, "definition", location));
    }

    public static Workload ReadWorkload(JsonInput input)
    {
        SourceLocation location = input.Here;
        string? id = null, capability = null;
        ValueList<string> words = [];
        bool opensGuests = false;
        var under = ValueMap<string, CapabilityId>.Empty;
        input.BeginObject();
        while (input.NextKey(WorkloadsKeys.Workload, out string key))
        {
            switch (key)
            {
                case "id": id = input.NonEmptyString("the id"); break;
                case "words": words = input.Strings(); break;
                case "capability": capability = input.NonEmptyString("the capability"); break;
                case "opensGuests": opensGuests = input.Boolean(); break;
                case "under":
                    under = ReadUnder(input);

                    break;
            }
        }

        return new Workload(Required(id, "id", location), words, new CapabilityId(Required(capability, "capability", location)), opensGuests, under);
    }

    public static AmbiguousName ReadAmbiguousName(JsonInput input)
    {
        SourceLocation location = input.Here;
        string? name = null;
        ValueList<ComponentId> meanings = [];
        input.BeginObject();
        while (input.NextKey(WorkloadsKeys.AmbiguousName, out string key))
        {
            switch (key)
            {
                case "name": name = input.NonEmptyString("the name"); break;
                case "meanings": meanings = input.Values(static i => new ComponentId(i.String())); break;
            }
        }

        return new AmbiguousName(Required(name, "name", location), meanings);
    }

    private static ValueMap<string, CapabilityId> ReadUnder(JsonInput input)
    {
        var layers = new List<string>();
        var capabilities = new List<string>();
        input.BeginObject();
        while (input.NextKey(out string layer))
        {
            layers.Add(layer);
            capabilities.Add(input.String());
        }

        return new ValueMap<string, CapabilityId>([.. layers], Array.ConvertAll<string, CapabilityId>([.. capabilities], c => new CapabilityId(c)));
    }

    public static SettingPlaces ReadPlaces(JsonInput input)
    {
        SourceLocation location = input.Here;
        string? id = null, title = null;
        ValueList<SettingPlace> entries = [];
        input.BeginObject();
        while (input.NextKey(FeaturesKeys.Places, out string key))
        {
            switch (key)
            {
                case "id": id = input.NonEmptyString("the id"); break;
                case "title": title = input.NonEmptyString("the title"); break;
                case "entries": entries = input.Values(ReadPlace); break;
            }
        }

        return new SettingPlaces(Required(id, "id", location), Required(title, "title", location), entries);
    }

    private static SettingPlace ReadPlace(JsonInput input)
    {
        SourceLocation location = input.Here;
        string? on = null, text = null, source = null;
        ArchitectureSet architectures = ArchitectureSet.All;
        input.BeginObject();
        while (input.NextKey(FeaturesKeys.Place, out string key))
        {
            switch (key)
            {
                case "on": on = input.NonEmptyString("the product"); break;
                case "architectures": architectures = ConditionReader.ReadArchitectures(input); break;
                case "text": text = input.NonEmptyString("the text"); break;
                case "source": source = input.NonEmptyString("the source"); break;
            }
        }

        return new SettingPlace(Required(on, "on", location), architectures, Required(text, "text", location), Required(source, "source", location));
    }

    /// <summary>Reads a feature.</summary>
    /// <param name="input">The input.</param>
    /// <param name="places">The settings that the file lists before its features.</param>
    public static Feature ReadFeature(JsonInput input, ValueList<SettingPlaces> places)
    {
        SourceLocation location = input.Here;
        string? id = null, name = null, definition = null, source = null;
        ValueList<Remedy> remedies = [];
        ValueList<PlatformFact> always = [];
        input.BeginObject();
        while (input.NextKey(FeaturesKeys.Feature, out string key))
        {
            switch (key)
            {
                case "id": id = input.NonEmptyString("the id"); break;
                case "name": name = input.NonEmptyString("the name"); break;
                case "definition": definition = input.NonEmptyString("the definition"); break;
                case "always": always = input.Values(ReadPlatformFact); break;
                case "remedies": remedies = input.Values(i => ReadRemedy(i, places)); break;
                case "source": source = input.NonEmptyString("the source"); break;
            }
        }

        return new Feature(
            new FeatureId(Required(id, "id", location)), Required(name, "name", location), Required(definition, "definition", location), remedies,
            Required(source, "source", location))
        {
            Always = always,
        };
    }

    private static PlatformFact ReadPlatformFact(JsonInput input)
    {
        SourceLocation location = input.Here;
        ArchitectureSet? architectures = null;
        string? text = null, source = null;
        input.BeginObject();
        while (input.NextKey(FeaturesKeys.Always, out string key))
        {
            switch (key)
            {
                case "architectures": architectures = ConditionReader.ReadArchitectures(input); break;
                case "text": text = input.NonEmptyString("the text"); break;
                case "source": source = input.NonEmptyString("the source"); break;
            }
        }

        return new PlatformFact(
            architectures ?? throw new InputException("the key 'architectures' is missing", location), Required(text, "text", location),
            Required(source, "source", location));
    }

    private static Remedy ReadRemedy(JsonInput input, ValueList<SettingPlaces> known)
    {
        SourceLocation location = input.Here;
        FeatureState state = FeatureState.Unknown;
        ArchitectureSet architectures = ArchitectureSet.All;
        string? cpuVendor = null, hostedBy = null, text = null, source = null;
        ValueList<SettingPlaces> places = [];
        input.BeginObject();
        while (input.NextKey(FeaturesKeys.Remedy, out string key))
        {
            switch (key)
            {
                case "state": state = input.Word(Words.FeatureStates, "a feature's state"); break;
                case "architectures": architectures = ConditionReader.ReadArchitectures(input); break;
                case "cpuVendor": cpuVendor = input.String(); break;
                case "hostedBy": hostedBy = input.String(); break;
                case "text": text = input.NonEmptyString("the text"); break;
                case "places": places = input.Values(i => FindPlaces(i, known)); break;
                case "source": source = input.NonEmptyString("the source"); break;
            }
        }

        return new Remedy(state, architectures, cpuVendor, hostedBy, Required(text, "text", location), Required(source, "source", location))
        {
            Places = places,
        };
    }

    private static SettingPlaces FindPlaces(JsonInput input, ValueList<SettingPlaces> known)
    {
        SourceLocation location = input.Here;
        string id = input.NonEmptyString("the id of places");
        return known.FirstOrDefault(p => p.Id == id) ?? throw new InputException(
            $"unknown places '{id}'", location, Suggestion.For(id, known.Select(p => p.Id)) ?? "list them under 'places', before 'features'");
    }

    private static string Required(string? value, string key, SourceLocation location) =>
        value ?? throw new InputException($"the key '{key}' is missing", location);
}
