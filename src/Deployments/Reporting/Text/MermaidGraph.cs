using System.Globalization;
using System.Text;
using Deployments.Catalogs;
using Deployments.Dependencies;

namespace Deployments.Reporting.Text;

/// <summary>Writes graphs as Mermaid flow charts, which Markdown pages show: a box for each group, an arrow from a part to what it rests on.</summary>
public static class MermaidGraph
{
    /// <summary>Writes the dependencies of a stack.</summary>
    /// <param name="dependencies">The dependencies.</param>
    /// <param name="catalog">The catalogue with the names; null for <see cref="Catalog.BuiltIn"/>.</param>
    /// <returns>A flow chart, with <c>\n</c> line ends; dotted arrows are support that other support could replace.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="dependencies"/> is null.</exception>
    public static string Write(StackDependencies dependencies, Catalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(dependencies);
        return Write(GraphDrawing.Of(dependencies, catalog));
    }

    /// <summary>Writes a graph of the catalogue.</summary>
    /// <param name="catalog">The graph, or a part of it.</param>
    /// <returns>A flow chart, with <c>\n</c> line ends; dotted arrows hold under conditions, or something else would do.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="catalog"/> is null.</exception>
    public static string Write(CatalogGraph catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return Write(GraphDrawing.Of(catalog));
    }

    private static string Write(GraphDrawing drawing)
    {
        var text = new StringBuilder("flowchart TB\n");
        foreach (GraphFrame frame in drawing.Frames)
        {
            string indent = frame.Title is null ? "  " : "    ";
            if (frame.Title is not null)
            {
                text.Append(CultureInfo.InvariantCulture, $"  subgraph g{frame.Number}[{Quote(frame.Title)}]\n");
            }

            foreach (GraphNode node in frame.Nodes)
            {
                (string open, string close) = Brackets(node.Shape);
                text.Append(CultureInfo.InvariantCulture, $"{indent}n{node.Number}{open}{Quote(node.Label)}{close}\n");
            }

            text.Append(frame.Title is null ? "" : "  end\n");
        }

        foreach (GraphArrow arrow in drawing.Arrows)
        {
            string label = arrow.Label.Length > 0 ? $"|{Quote(arrow.Label)}|" : "";
            string line = arrow.IsReplaceable ? "-.->" : "-->";
            text.Append(CultureInfo.InvariantCulture, $"  {(arrow.LeavesFrame ? "g" : "n")}{arrow.From} {line}{label} n{arrow.To}\n");
        }

        return text.ToString();
    }

    private static (string Open, string Close) Brackets(GraphShape shape) => shape switch
    {
        GraphShape.Capability => ("(", ")"),
        GraphShape.Workload => ("([", "])"),
        GraphShape.Hardware => ("[/", "/]"),
        GraphShape.Claim => ("{{", "}}"),
        _ => ("[", "]"),
    };

    private static string Quote(string text) => $"\"{text.Replace("\"", "#quot;", StringComparison.Ordinal)}\"";
}
