using System.Globalization;
using Deployments.Catalogs;
using Deployments.Knowledge;
using Deployments.Notation;
using Deployments.Spaces;
using Deployments.Spaces.Compiling;
using Deployments.Text;
using Deployments.Vocabulary;
using Newtonsoft.Json;

namespace Deployments.Cli.Output.Rows;

/// <summary>The forms in which stacks are written one on a line.</summary>
internal static class RowFormats
{
    private const string Up = " -> ";

    /// <summary>A row of a format.</summary>
    public static RowTemplate Of(Space space, string format) => format switch
    {
        "csv" => Csv(space),
        "arrow" => Arrow(space),
        _ => Ndjson(space),
    };

    /// <summary>An object of group names, each with the ids of its components; a guest group that is not there is left out. Free features stand under <c>group.features</c>.</summary>
    private static RowTemplate Ndjson(Space space)
    {
        var builder = new RowTemplateBuilder(space);
        builder.Always("{");
        foreach (GroupPlan group in space.Compiled.Variables.Groups)
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

    /// <summary>A column for each variable, with the name of what it takes; empty where a slot takes nothing.</summary>
    private static RowTemplate Csv(Space space)
    {
        var builder = new RowTemplateBuilder(space);
        for (int v = 0; v < space.Variables.Count; v++)
        {
            string separator = v == 0 ? "" : ",";
            builder.Value(v, space.Variables[v].Values.Select(name => separator + Cell(name == "none" ? "" : name)));
        }

        builder.Always("\n");
        return builder.Build(string.Join(',', space.Variables.Select(v => Cell($"{v.Group}.{v.Name}"))) + "\n");
    }

    /// <summary>What `validate` reads. Hardware, names, sizes and workloads of groups are not part of arrows; a row is empty where the innermost group has no component, which arrows cannot say.</summary>
    private static RowTemplate Arrow(Space space)
    {
        var builder = new RowTemplateBuilder(space);
        for (int g = 0; g < space.Compiled.Variables.Groups.Count; g++)
        {
            GroupPlan group = space.Compiled.Variables.Groups[g];
            if (group.Host != g - 1)
            {
                throw new InputException($"arrows cannot say the stacks of space '{space.Definition.Id}', which has groups side by side", null, "take --format ndjson, csv or json");
            }

            string count = group.Source.Count is { } n ? string.Create(CultureInfo.InvariantCulture, $"{n} x ") : "";
            builder.Open(group.Exists, count + (g > 0 ? "VM" + Up : ""));
            builder.Components(group, c => NameOf(c, space.Catalog) + Up);
        }

        builder.Cut(0, Up.Length);
        builder.Always("\n");
        return builder.Build("");
    }

    /// <summary>The name, where arrows read it as the component; else the id.</summary>
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
