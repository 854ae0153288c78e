using System.Globalization;
using System.Text;
using Deployments.Catalogs;
using Deployments.Dependencies;

namespace Deployments.Reporting.Text;

/// <summary>Writes graphs in the DOT language of Graphviz: a box for each group, an arrow from a part to what it rests on.</summary>
public static class DotGraph
{
    /// <summary>Writes the dependencies of a stack.</summary>
    /// <param name="dependencies">The dependencies.</param>
    /// <param name="catalog">The catalogue with the names; null for <see cref="Catalog.BuiltIn"/>.</param>
    /// <returns>A directed graph, with <c>\n</c> line ends; dashed arrows are support that other support could replace.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="dependencies"/> is null.</exception>
    public static string Write(StackDependencies dependencies, Catalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(dependencies);
        return Write(GraphDrawing.Of(dependencies, catalog));
    }

    /// <summary>Writes a graph of the catalogue.</summary>
    /// <param name="catalog">The graph, or a part of it.</param>
    /// <returns>A directed graph, with <c>\n</c> line ends; dashed arrows hold under conditions, or something else would do.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="catalog"/> is null.</exception>
    public static string Write(CatalogGraph catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return Write(GraphDrawing.Of(catalog));
    }

    private static string Write(GraphDrawing drawing)
    {
        var text = new StringBuilder("digraph {\n  compound=true;\n  node [shape=box];\n");
        foreach (GraphFrame frame in drawing.Frames)
        {
            string indent = frame.Title is null ? "  " : "    ";
            if (frame.Title is not null)
            {
                text.Append(CultureInfo.InvariantCulture, $"  subgraph cluster_{frame.Number} {{\n    label={Quote(frame.Title)};\n");
            }

            foreach (GraphNode node in frame.Nodes)
            {
                text.Append(CultureInfo.InvariantCulture, $"{indent}n{node.Number} [label={Quote(node.Label)}{Style(node.Shape)}];\n");
            }

            text.Append(frame.Title is null ? "" : "  }\n");
        }

        foreach (GraphArrow arrow in drawing.Arrows)
        {
            string[] style =
            [
                .. arrow.Label.Length > 0 ? [$"label={Quote(arrow.Label)}"] : Array.Empty<string>(),
                .. arrow.IsReplaceable ? ["style=dashed"] : Array.Empty<string>(),
                .. arrow.LeavesFrame ? [$"ltail=cluster_{arrow.From}"] : Array.Empty<string>(),
            ];
            int from = arrow.LeavesFrame ? drawing.Frames[arrow.From].Nodes[0].Number : arrow.From;
            text.Append(CultureInfo.InvariantCulture, $"  n{from} -> n{arrow.To}{(style.Length == 0 ? "" : $" [{string.Join(", ", style)}]")};\n");
        }

        return text.Append("}\n").ToString();
    }

    private static string Style(GraphShape shape) => shape switch
    {
        GraphShape.Capability => ", shape=ellipse",
        GraphShape.Workload => ", style=rounded",
        GraphShape.Hardware => ", shape=note",
        GraphShape.Claim => ", shape=hexagon",
        _ => "",
    };

    private static string Quote(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
