using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Templates;

/// <summary>Reads an entry of the list of slots: one slot, or one for each of several layers.</summary>
internal static class SlotReader
{
    private const string AllLayers = "all";

    public static Slot[] Read(JsonInput input, Catalog catalog)
    {
        SourceLocation location = input.Here;
        string? name = null;
        ValueList<SlotOption>? options = null;
        ValueList<Layer>? layers = null;
        bool optional = false, several = false;
        int sources = 0;
        input.BeginObject();
        while (input.NextKey(SpaceKeys.Slot, out string key))
        {
            switch (key)
            {
                case "name": name = SpaceNames.ReadName(input, "the name of a slot"); break;
                case "layer":
                    Layer layer = input.Word(Words.Layers, "a layer");
                    name ??= Words.Of(layer);
                    options = new ComponentQuery { Layer = layer }.Options(catalog);
                    sources++;
                    break;
                case "components":
                    options = input.Values(i => ReadOption(i, catalog));
                    sources++;
                    break;
                case "query":
                    options = ComponentQuery.Read(input, catalog).Options(catalog);
                    sources++;
                    break;
                case "layers":
                    layers = ReadLayers(input);
                    sources++;
                    break;
                case "optional": optional = input.Boolean(); break;
                case "several": several = input.Boolean(); break;
                default: throw input.UnknownKey(key);
            }
        }

        if (sources != 1)
        {
            throw new InputException("a slot takes its options from one of 'layer', 'components', 'query' and 'layers'", location);
        }

        if (layers is { } each)
        {
            return name is null
                ? [.. each.Select(l => Finish(Words.Of(l), new ComponentQuery { Layer = l }.Options(catalog), optional, several, location))]
                : throw new InputException("slots of 'layers' are named after their layers", location, "remove the 'name'");
        }

        return [Finish(name ?? throw new InputException("the key 'name' is missing", location), options!.Value, optional, several, location)];
    }

    private static Slot Finish(string name, ValueList<SlotOption> options, bool optional, bool several, SourceLocation location)
    {
        if (options.Count == 0)
        {
            throw new InputException($"slot '{name}' has no option", location, "name components, or ask for less");
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        return options.FirstOrDefault(o => !names.Add(o.Name)) is { } twice
            ? throw new InputException($"slot '{name}' has the option '{twice.Name}' twice", location, "remove one of the two")
            : new Slot(name, options, optional, several);
    }

    private static ValueList<Layer> ReadLayers(JsonInput input)
    {
        if (!input.AtString)
        {
            return input.Values(static i => i.Word(Words.Layers, "a layer"));
        }

        SourceLocation location = input.Here;
        string word = input.String();
        return word == AllLayers ? Enum.GetValues<Layer>().ToValueList() : throw new InputException(
            $"'{word}' is not a list of layers", location, $"write '{AllLayers}' or a list of layers");
    }

    /// <summary>A component, or any number under one name.</summary>
    private static SlotOption ReadOption(JsonInput input, Catalog catalog)
    {
        if (!input.AtObject)
        {
            ComponentId id = SpaceNames.ReadComponent(input, catalog);
            return new SlotOption(id.ToString(), [id]);
        }

        SourceLocation location = input.Here;
        string? name = null;
        ValueList<ComponentId>? components = null;
        input.BeginObject();
        while (input.NextKey(SpaceKeys.Option, out string key))
        {
            switch (key)
            {
                case "name": name = SpaceNames.ReadName(input, "the name of an option"); break;
                case "components": components = input.Values(i => SpaceNames.ReadComponent(i, catalog)); break;
                default: throw input.UnknownKey(key);
            }
        }

        return name is not null && components is { } own
            ? new SlotOption(name, own)
            : throw new InputException("an option of several components needs a 'name' and 'components'", location);
    }
}
