using System.Globalization;
using System.Text;
using System.Xml;
using Deployments.Catalogs;
using Deployments.Dependencies;
using Deployments.Drawing;

namespace Deployments.Reporting.Text;

/// <summary>
/// Draws graphs as SVG, without any other program: a box for each group, an arrow down from a part to what it rests on. The picture has a title and a
/// description for screen readers, and follows the light or dark scheme of the page.
/// </summary>
public static class SvgGraph
{
    private const double FontSize = 13;

    private const double LabelSize = 11;

    private const string Style = """

        text { font: 13px "DejaVu Sans", Verdana, "Segoe UI", Helvetica, Arial, sans-serif; fill: #1f2328; text-anchor: middle; dominant-baseline: central }
        .page { fill: #ffffff }
        .frame { fill: #f6f8fa; stroke: #d0d7de }
        .title { text-anchor: start; font-weight: bold; fill: #57606a; stroke: #f6f8fa; stroke-width: 4px; paint-order: stroke }
        .box { fill: #ffffff; stroke: #57606a }
        .capability { fill: #fff8e5; stroke: #9a6700 }
        .workload { fill: #dafbe1; stroke: #1a7f37 }
        .hardware { fill: #ddf4ff; stroke: #0969da }
        .claim { fill: #fbefff; stroke: #8250df }
        .center { stroke-width: 3 }
        .line { fill: none; stroke: #6e7781; stroke-width: 1.2 }
        .replaceable { stroke-dasharray: 5 4 }
        .tip { fill: #6e7781 }
        .label { font-size: 11px; fill: #57606a; stroke: #f6f8fa; stroke-width: 4px; paint-order: stroke }
        .between { stroke: #ffffff }
        @media (prefers-color-scheme: dark) {
          text { fill: #e6edf3 }
          .page { fill: #0d1117 }
          .frame { fill: #161b22; stroke: #30363d }
          .title { fill: #8b949e; stroke: #161b22 }
          .box { fill: #21262d; stroke: #8b949e }
          .capability { fill: #2d2410; stroke: #d29922 }
          .workload { fill: #12261e; stroke: #3fb950 }
          .hardware { fill: #0c2d4b; stroke: #58a6ff }
          .claim { fill: #271a3d; stroke: #bc8cff }
          .line { stroke: #8b949e }
          .tip { fill: #8b949e }
          .label { fill: #a8b1bb; stroke: #161b22 }
          .between { stroke: #0d1117 }
        }

        """;

    /// <summary>Draws the dependencies of a stack.</summary>
    /// <param name="dependencies">The dependencies.</param>
    /// <param name="catalog">The catalogue with the names; null for <see cref="Catalog.BuiltIn"/>.</param>
    /// <returns>A document of its own, with <c>\n</c> line ends; dashed arrows are support that other support could replace.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="dependencies"/> is null.</exception>
    public static string Write(StackDependencies dependencies, Catalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(dependencies);
        return Write(GraphDrawing.Of(dependencies, catalog));
    }

    /// <summary>Draws a graph of the catalogue. Takes time that grows with the square of its relations: a few hundred are a picture, all are not.</summary>
    /// <param name="catalog">The graph, or a part of it.</param>
    /// <returns>A document of its own, with <c>\n</c> line ends; dashed arrows hold under conditions, or something else would do.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="catalog"/> is null.</exception>
    public static string Write(CatalogGraph catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return Write(GraphDrawing.Of(catalog));
    }

    private static string Write(GraphDrawing drawing)
    {
        GraphNode[] nodes = [.. drawing.Frames.SelectMany(static f => f.Nodes)];
        Box[] boxes = [.. drawing.Frames.SelectMany(static f => f.Nodes.Select(n =>
            new Box(TextWidth(n.Label, FontSize) + 24, f.Number, n.Shape == GraphShape.Hardware && f.Title is not null)))];
        Line[] lines = [.. drawing.Arrows.Select(static a =>
            new Line(a.From, a.To, a.Label.Length == 0 ? 0 : TextWidth(a.Label, LabelSize) + 8, a.LeavesFrame, a.IsReplaceable))];
        var picture = new LayeredDrawing(boxes, lines, [.. drawing.Frames.Select(static f => f.Title is null ? 0 : TextWidth(f.Title, FontSize))]);
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
        {
            var svg = new SvgWriter(writer);
            svg.Start(picture.Width, picture.Height, drawing.Title, Describe(drawing, nodes), Style);
            foreach (GraphFrame frame in drawing.Frames.Where(static f => f.Title is not null))
            {
                svg.Rectangle("frame", picture.Frames[frame.Number], 8);
            }

            for (int i = 0; i < lines.Length; i++)
            {
                svg.Arrow(drawing.Arrows[i].IsReplaceable ? "line replaceable" : "line", picture.Lines[i].Points);
            }

            foreach (GraphNode node in nodes)
            {
                Rectangle place = picture.Boxes[node.Number];
                svg.Rectangle(ClassOf(node), place, node.Shape is GraphShape.Workload or GraphShape.Capability ? place.Height / 2 : 3);
                svg.Text("name", new Point(place.X + (place.Width / 2), place.Y + (place.Height / 2)), node.Label);
            }

            for (int i = 0; i < lines.Length; i++)
            {
                if (picture.Lines[i].Label is { } place)
                {
                    svg.Text(drawing.Arrows[i].LeavesFrame || drawing.Frames[0].Title is null ? "label between" : "label", place, drawing.Arrows[i].Label);
                }
            }

            foreach (GraphFrame frame in drawing.Frames.Where(static f => f.Title is not null))
            {
                Rectangle place = picture.Frames[frame.Number];
                svg.Text("title", new Point(place.X + Sizes.Padding, place.Y + (Sizes.TitleHeight / 2)), frame.Title!);
            }
        }

        return text.Append('\n').ToString();
    }

    private static string Describe(GraphDrawing drawing, GraphNode[] nodes) => string.Join(" ", drawing.Arrows.Select(a =>
    {
        string from = a.LeavesFrame ? drawing.Frames[a.From].Title! : nodes[a.From].Label;
        string label = a.Label.Length == 0 ? "" : $" ({a.Label})";
        return $"{from} rests on {nodes[a.To].Label}{label}.";
    }));

    private static string ClassOf(GraphNode node) => (node.IsCenter ? "center " : "") + node.Shape switch
    {
        GraphShape.Capability => "box capability",
        GraphShape.Workload => "box workload",
        GraphShape.Hardware => "box hardware",
        GraphShape.Claim => "box claim",
        _ => "box",
    };

    /// <summary>The width of a text in the widest of the usual fonts, so that it fits in all.</summary>
    private static double TextWidth(string text, double size) => size * text.Sum(static c => c switch
    {
        'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ' ' or '|' or '\'' or '(' or ')' or '[' or ']' or 'f' or 't' or 'r' or '-' or '/' => 0.42,
        'm' or 'w' or 'M' or 'W' or '@' or '%' => 0.99,
        >= 'A' and <= 'Z' => 0.76,
        < (char)0x2000 => 0.64,
        _ => 1.05,
    });
}
