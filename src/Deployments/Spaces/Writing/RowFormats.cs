using System.Globalization;
using Deployments.Catalogs;
using Deployments.Knowledge;
using Deployments.Notation;
using Deployments.Spaces.Compiling;
using Deployments.Text;
using Deployments.Vocabulary;
using Newtonsoft.Json;

namespace Deployments.Spaces.Writing;

/// <summary>The row templates of the formats.</summary>
internal static class RowFormats
{
    private const string Beside = " + ";

    /// <summary>The template of a format.</summary>
    /// <exception cref="InputException">Arrows cannot express the template.</exception>
    public static RowTemplate Of(CompiledTemplate space, StackRowFormat format) => format switch
    {
        StackRowFormat.Csv => Csv(space),
        StackRowFormat.Arrow => Arrow(space),
        StackRowFormat.Ndjson => Ndjson(space),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "not a row format"),
    };

    /// <summary>
    /// An object with the ids of the components of each group, by its name; absent guest groups are left out. Enabled free features are listed under
    /// <c>group.features</c>.
    /// </summary>
    private static RowTemplate Ndjson(CompiledTemplate space)
    {
        var builder = new RowTemplateBuilder(space);
        builder.Always("{");
        foreach (GroupPlan group in space.Variables.Groups)
        {
            builder.When(group.Exists, JsonConvert.ToString(group.Source.Name) + ":[");
            int components = builder.Next;
            builder.Components(group, c => JsonConvert.ToString(c.Id.Value) + ",");
            builder.Cut(components, 1);
            builder.When(group.Exists, "],");
            if (group.Features.Count > 0)
            {
                builder.Always(JsonConvert.ToString(group.Source.Name + ".features") + ":[");
                int features = builder.Next;
                foreach ((FeatureId feature, int formula) in group.Features)
                {
                    builder.When(formula, JsonConvert.ToString(feature.Value) + ",");
                }

                builder.Cut(features, 1);
                builder.Always("],");
            }
        }

        builder.Cut(0, 1);
        builder.Always("}\n");
        return builder.Build("");
    }

    /// <summary>A column for each variable, with the name of its value; empty where a slot takes nothing.</summary>
    private static RowTemplate Csv(CompiledTemplate space)
    {
        var builder = new RowTemplateBuilder(space);
        for (int v = 0; v < space.Variables.Variables.Count; v++)
        {
            string separator = v == 0 ? "" : ",";
            builder.Value(v, space.Variables.Variables[v].Values.Select(name => separator + Cell(name == "none" ? "" : name)));
        }

        builder.Always("\n");
        return builder.Build(string.Join(',', space.Variables.Variables.Select(v => Cell(v.FullName))) + "\n");
    }

    /// <summary>
    /// Arrow notation. Hardware, names, sizes and workloads of groups are not part of it. A row is empty where the innermost group has no component, which
    /// arrows cannot express.
    /// </summary>
    private static RowTemplate Arrow(CompiledTemplate space)
    {
        var builder = new RowTemplateBuilder(space);
        for (int g = 0; g < space.Variables.Groups.Count; g++)
        {
            GroupPlan group = space.Variables.Groups[g];
            if (group.Host != g - 1)
            {
                throw new InputException(
                    $"arrows cannot say the stacks of space '{space.Definition.Id}', which has groups side by side",
                        null, "take --format ndjson, csv or json");
            }

            string count = group.Source.Count is { } n ? string.Create(CultureInfo.InvariantCulture, $"{n} x ") : "";
            builder.Open(group.Exists, g > 0 ? $" -> {count}VM -> " : count);
            int components = builder.Next;
            builder.Components(group, c => NameOf(c, space.Catalog) + Beside);
            builder.Cut(components, Beside.Length);
        }

        builder.Always("\n");
        return builder.Build("");
    }

    /// <summary>The name where arrow notation reads it as the component, otherwise the id.</summary>
    private static string NameOf(Component component, Catalog catalog)
    {
        try
        {
            ArrowReading reading = ArrowNotation.Read(component.Name, catalog);
            bool isRead = reading is { Stacks: [{ Groups: [{ Guests.Count: 0, Runs.Count: 0 } group] }], Details.Count: 0 }
                && group.Components.Count == 1 && group.Components[0] == component.Id;
            return isRead ? component.Name : component.Id.Value;
        }
        catch (InputException)
        {
            return component.Id.Value;
        }
    }

    private static string Cell(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
