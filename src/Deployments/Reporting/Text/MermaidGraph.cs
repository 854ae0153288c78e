using System.Globalization;
using System.Text;
using Deployments.Catalogs;
using Deployments.Dependencies;

namespace Deployments.Reporting.Text;

/// <summary>Writes dependencies as a Mermaid flow chart, which Markdown pages show: a box for each group, an arrow from a part to what it rests on.</summary>
public static class MermaidGraph
{
    /// <summary>Writes a graph.</summary>
    /// <param name="dependencies">The dependencies of a stack.</param>
    /// <param name="catalog">The catalogue with the names; null for <see cref="Catalog.BuiltIn"/>.</param>
    /// <returns>A flow chart, with <c>\n</c> line ends; dotted arrows are support that other support could replace.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="dependencies"/> is null.</exception>
    public static string Write(StackDependencies dependencies, Catalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(dependencies);
        var drawing = new GraphDrawing(dependencies, catalog ?? Catalog.BuiltIn);
        var text = new StringBuilder("flowchart TB\n");
        int box = 0;
        foreach (IGrouping<string, GraphNode> group in drawing.Groups)
        {
            text.Append(CultureInfo.InvariantCulture, $"  subgraph g{box++}[{Quote(group.Key)}]\n");
            foreach (GraphNode node in group)
            {
                (string open, string close) = Brackets(node.Part);
                text.Append(CultureInfo.InvariantCulture, $"    n{node.Number}{open}{Quote(node.Label)}{close}\n");
            }

            text.Append("  end\n");
        }

        foreach (GraphArrow arrow in drawing.Arrows)
        {
            text.Append(CultureInfo.InvariantCulture, $"  n{arrow.From} {(arrow.IsReplaceable ? "-.->" : "-->")}|{Quote(arrow.Label)}| n{arrow.To}\n");
        }

        return text.ToString();
    }

    private static (string Open, string Close) Brackets(StackPart part) => part switch
    {
        PlacedWorkload => ("([", "])"),
        MachineFact => ("[/", "/]"),
        _ => ("[", "]"),
    };

    private static string Quote(string text) => $"\"{text.Replace("\"", "#quot;", StringComparison.Ordinal)}\"";
}
