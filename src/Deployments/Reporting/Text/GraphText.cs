using Deployments.Catalogs;
using Deployments.Dependencies;

namespace Deployments.Reporting.Text;

/// <summary>Writes graphs for a terminal: each part with what it rests on.</summary>
public static class GraphText
{
    /// <summary>Writes the dependencies of a stack.</summary>
    /// <param name="dependencies">The dependencies.</param>
    /// <param name="options">How to write; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>A list of parts for each group; what other support could replace stands in parentheses.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="dependencies"/> is null.</exception>
    public static StyledText Compose(StackDependencies dependencies, TextReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(dependencies);
        options ??= TextReportOptions.Default;
        return Write(GraphDrawing.Of(dependencies, options.Catalog), options.Width);
    }

    /// <summary>Writes a graph of the catalogue.</summary>
    /// <param name="catalog">The graph, or a part of it.</param>
    /// <param name="options">How to write; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>A list of entries; what holds under conditions, or where something else would do, stands in parentheses.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="catalog"/> is null.</exception>
    public static StyledText Compose(CatalogGraph catalog, TextReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return Write(GraphDrawing.Of(catalog), (options ?? TextReportOptions.Default).Width);
    }

    private static StyledText Write(GraphDrawing drawing, int width)
    {
        var text = new StyledText();
        (GraphFrame Frame, string Label)[] nodes = [.. drawing.Frames.SelectMany(static f => f.Nodes.Select(n => (f, n.Label)))];
        ILookup<(bool Frame, int From), GraphArrow> arrows = drawing.Arrows.ToLookup(static a => (a.LeavesFrame, a.From));
        foreach (GraphFrame frame in drawing.Frames)
        {
            if (frame.Title is not null)
            {
                text.Gap();
                text.Line(frame.Title, TextStyle.Name);
                WriteArrows(text, "  ", frame, arrows[(true, frame.Number)], nodes, width);
            }

            foreach (GraphNode node in frame.Nodes)
            {
                text.Line($"  {node.Label}", TextStyle.Strong);
                WriteArrows(text, "    ", frame, arrows[(false, node.Number)], nodes, width);
            }
        }

        return text;
    }

    private static void WriteArrows(
        StyledText text, string indent, GraphFrame from, IEnumerable<GraphArrow> arrows, (GraphFrame Frame, string Label)[] nodes, int width)
    {
        foreach (IGrouping<string, GraphArrow> label in arrows.GroupBy(static a => a.Label))
        {
            string targets = string.Join(", ", label.Select(arrow =>
            {
                (GraphFrame frame, string name) = nodes[arrow.To];
                string place = frame == from ? name : $"{name} on `{frame.Title}`";
                return arrow.IsReplaceable ? $"({place})" : place;
            }));
            text.Paragraph($"{indent}→ ", TextStyle.Frame, (label.Key.Length == 0 ? "" : $"{label.Key}: ") + targets, width);
        }
    }
}
