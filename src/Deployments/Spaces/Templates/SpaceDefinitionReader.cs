using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Detection;
using Deployments.Hardware;
using Deployments.Spaces.Costs;
using Deployments.Spaces.Filters;
using Deployments.Stacks;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Templates;

/// <summary>Reads a space definition and checks every name in it against the catalogue.</summary>
internal sealed class SpaceDefinitionReader
{
    private readonly JsonInput input;
    private readonly Catalog catalog;
    private readonly List<(StackFilter Filter, SourceLocation Location)> conditions = [];
    private readonly HashSet<string> groupNames = new(StringComparer.Ordinal);

    private SpaceDefinitionReader(JsonInput input, Catalog catalog) => (this.input, this.catalog) = (input, catalog);

    /// <summary>Reads a definition to the end of the text.</summary>
    public static SpaceDefinition Read(JsonInput input, Catalog catalog)
    {
        var reader = new SpaceDefinitionReader(input, catalog);
        SourceLocation location = input.Here;
        SpaceDefinition definition = reader.Read();
        input.End();
        reader.RequireNames(definition, location);
        return definition;
    }

    private SpaceDefinition Read()
    {
        SourceLocation location = input.Here;
        string? id = null, name = null;
        var definition = new SpaceDefinition { Id = "" };
        input.BeginObject();
        while (input.NextKey(SpaceKeys.Root, out string key))
        {
            switch (key)
            {
                case "$schema": input.String(); break;
                case "id": id = SpaceNames.ReadName(input, "the id of a space"); break;
                case "name": name = input.NonEmptyString("the name of a space"); break;
                case "summary": definition = definition with { Summary = input.NonEmptyString("the summary") }; break;
                case "exact": definition = definition with { IsExact = input.Boolean() }; break;
                case "groups": definition = definition with { Groups = input.Values(_ => ReadGroup(0)) }; break;
                case "where": definition = definition with { Where = ReadCondition() }; break;
                case "costs": definition = definition with { Costs = WeightedCostReader.Read(input, catalog) }; break;
                case "sources": definition = definition with { Sources = input.Strings() }; break;
                default: throw input.UnknownKey(key);
            }
        }

        return id is null || definition.Groups.Count == 0
            ? throw new InputException($"the key '{(id is null ? "id" : "groups")}' is missing or empty", location)
            : definition with { Id = id, Name = name ?? id };
    }

    private SpaceGroup ReadGroup(int depth)
    {
        SourceLocation location = input.Here;
        if (groupNames.Count >= Stack.MaximumGroups || depth >= Stack.MaximumDepth)
        {
            throw input.Fail(depth >= Stack.MaximumDepth ? StackShapeValidator.TooDeep() : StackShapeValidator.TooMany());
        }

        var group = new SpaceGroup { Name = "" };
        input.BeginObject();
        while (input.NextKey(depth == 0 ? SpaceKeys.Group : SpaceKeys.Guest, out string key))
        {
            group = ReadGroupKey(group, key, depth);
        }

        return group switch
        {
            { Name.Length: 0 } => throw new InputException("the key 'name' is missing", location),
            { HardwareReason: not null, Hardware: null } => throw new InputException(
                $"group '{group.Name}' has a 'hardwareReason' but no 'hardware'", location, "say which hardware it keeps"),
            _ => group,
        };
    }

    private SpaceGroup ReadGroupKey(SpaceGroup group, string key, int depth)
    {
        switch (key)
        {
            case "name": return group with { Name = ReadGroupName() };
            case "count": return group with { Count = ReadWhole(HardwareProfile.MaximumNodes) };
            case "components": return group with { Components = ReadComponents() };
            case "companions": return group with { Companions = input.Values(_ => ReadCompanion()) };
            case "slots": return group with { Slots = ReadSlots() };
            case "runs": return group with { Runs = input.Values(i => SpaceNames.ReadCapability(i, catalog)) };
            case "guests": return group with { Guests = input.Values(_ => ReadGroup(depth + 1)) };
            case "hardware": return group with { Hardware = ReadHardware() };
            case "hardwareReason": return group with { HardwareReason = input.NonEmptyString("the reason") };
            case "free": return group with { FreeFeatures = input.Values(i => SpaceNames.ReadFeature(i, catalog)) };
            case "memoryGiB": return group with { MemoryGiB = ReadMemory() };
            case "cores": return group with { Cores = ReadWhole(int.MaxValue) };
            case "container": return group with { IsContainer = input.Boolean() };
            case "optional": return group with { IsOptional = input.Boolean() };
            default: throw input.UnknownKey(key);
        }
    }

    private string ReadGroupName()
    {
        SourceLocation location = input.Here;
        string name = SpaceNames.ReadName(input, "the name of a group");
        return groupNames.Add(name) ? name : throw new InputException($"two groups are called '{name}'", location, "give each group a name of its own");
    }

    private int ReadWhole(int maximum)
    {
        SourceLocation location = input.Here;
        int value = input.Integer();
        return value >= 1 && value <= maximum ? value : throw new InputException($"the number is not from 1 to {maximum:N0}", location);
    }

    private double ReadMemory()
    {
        SourceLocation location = input.Here;
        double value = input.Number();
        return value > 0 ? value : throw new InputException("the memory is not more than 0", location);
    }

    private ValueList<ComponentId> ReadComponents() => input.Values(i => SpaceNames.ReadComponent(i, catalog));

    private HardwareProfile ReadHardware()
    {
        SourceLocation location = input.Here;
        return input.AtString ? HardwareProfiles.Named(input.String(), location)
            : input.AtObject ? ProfileReading.Read(input, catalog)
            : throw input.Fail("a hardware profile or the name of one is expected");
    }

    private ValueList<Slot> ReadSlots()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return input.Values(i =>
        {
            SourceLocation location = i.Here;
            Slot[] slots = SlotReader.Read(i, catalog);
            return Array.Find(slots, s => !names.Add(s.Name)) is { } twice
                ? throw new InputException($"two slots of the group are called '{twice.Name}'", location, "give each slot a name of its own")
                : slots;
        }).SelectMany(static s => s).ToValueList();
    }

    private Companion ReadCompanion()
    {
        SourceLocation location = input.Here;
        ValueList<ComponentId> components = [];
        StackFilter? when = null;
        input.BeginObject();
        while (input.NextKey(SpaceKeys.Companion, out string key))
        {
            switch (key)
            {
                case "components": components = ReadComponents(); break;
                case "when": when = ReadCondition(); break;
                default: throw input.UnknownKey(key);
            }
        }

        return components.Count > 0 && when is not null
            ? new Companion(components, when)
            : throw new InputException("a companion needs 'components' and 'when'", location);
    }

    private StackFilter ReadCondition()
    {
        SourceLocation location = input.Here;
        string text = input.NonEmptyString("the condition");
        StackFilter filter = At(location, () => StackFilter.Parse(text));
        conditions.Add((filter, location));
        return filter;
    }

    /// <summary>Checks names last, since filters may use groups and slots that come later in the text.</summary>
    private void RequireNames(SpaceDefinition definition, SourceLocation start)
    {
        TemplateNames names = At(start, () => new TemplateNames(definition, catalog));
        foreach ((StackFilter filter, SourceLocation location) in conditions)
        {
            At(location, () =>
            {
                names.Require(filter);
                return true;
            });
        }
    }

    /// <summary>Runs a check; an InputException without a location gets the given one.</summary>
    private static T At<T>(SourceLocation location, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (InputException error) when (error.Location is null)
        {
            throw new InputException(error.Problem, location, error.Advice);
        }
    }
}
