using System.Globalization;
using System.Text;
using Deployments.Catalogs;
using Deployments.Dependencies;

namespace Deployments.Reporting.Text;

/// <summary>Writes dependencies in the DOT language of Graphviz: a box for each group, an arrow from a part to what it rests on.</summary>
public static class DotGraph
{
    /// <summary>Writes a graph.</summary>
    /// <param name="dependencies">The dependencies of a stack.</param>
    /// <param name="catalog">The catalogue with the names; null for <see cref="Catalog.BuiltIn"/>.</param>
    /// <returns>A directed graph, with <c>\n</c> line ends; dashed arrows are support that other support could replace.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="dependencies"/> is null.</exception>
    public static string Write(StackDependencies dependencies, Catalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(dependencies);
        var drawing = new GraphDrawing(dependencies, catalog ?? Catalog.BuiltIn);
        var text = new StringBuilder("digraph stack {\n  node [shape=box];\n");
        int cluster = 0;
        foreach (IGrouping<string, GraphNode> group in drawing.Groups)
        {
            text.Append(CultureInfo.InvariantCulture, $"  subgraph cluster_{cluster++} {{\n    label={Quote(group.Key)};\n");
            foreach (GraphNode node in group)
            {
                text.Append(CultureInfo.InvariantCulture, $"    n{node.Number} [label={Quote(node.Label)}{Shape(node.Part)}];\n");
            }

            text.Append("  }\n");
        }

        foreach (GraphArrow arrow in drawing.Arrows)
        {
            string style = arrow.IsReplaceable ? ", style=dashed" : "";
            text.Append(CultureInfo.InvariantCulture, $"  n{arrow.From} -> n{arrow.To} [label={Quote(arrow.Label)}{style}];\n");
        }

        return text.Append("}\n").ToString();
    }

    private static string Shape(StackPart part) => part switch
    {
        PlacedWorkload => ", style=rounded",
        MachineFact => ", shape=note",
        _ => "",
    };

    private static string Quote(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
