using System.Globalization;
using System.Text;
using System.Xml;
using Deployments.Drawing;

namespace Deployments.Reporting.Text;

/// <summary>Writes the elements of an SVG picture.</summary>
internal sealed class SvgWriter(XmlWriter writer)
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    /// <summary>Begins the picture: its size, what it is for those who do not see it, and its styles.</summary>
    public void Start(double width, double height, string title, string description, string style)
    {
        writer.WriteStartElement("svg", Namespace);
        Attributes(("viewBox", $"0 0 {Number(width)} {Number(height)}"), ("width", Number(width)), ("height", Number(height)));
        Attributes(("role", "img"), ("aria-labelledby", "title description"));
        TextElement("title", title, ("id", "title"));
        TextElement("desc", description, ("id", "description"));
        TextElement("style", style);
        writer.WriteStartElement("marker", Namespace);
        Attributes(("id", "tip"), ("viewBox", "0 0 8 8"), ("refX", "8"), ("refY", "4"), ("markerWidth", "8"), ("markerHeight", "8"));
        Attributes(("markerUnits", "userSpaceOnUse"), ("orient", "auto"));
        Empty("path", ("class", "tip"), ("d", "M0,0.5 L8,4 L0,7.5 z"));
        writer.WriteEndElement();
        Empty("rect", ("class", "page"), ("width", "100%"), ("height", "100%"));
    }

    public void Rectangle(string kind, Rectangle place, double radius) => Empty(
        "rect",
        ("class", kind),
        ("x", Number(place.X)),
        ("y", Number(place.Y)),
        ("width", Number(place.Width)),
        ("height", Number(place.Height)),
        ("rx", Number(radius)));

    public void Text(string kind, Point at, string text) =>
        TextElement("text", text, ("class", kind), ("x", Number(at.X)), ("y", Number(at.Y)));

    /// <summary>Draws an arrow through points: straight where it goes straight down, else a curve that leaves and arrives upright.</summary>
    public void Arrow(string kind, IReadOnlyList<Point> points)
    {
        var path = new StringBuilder($"M{At(points[0])}");
        for (int i = 1; i < points.Count; i++)
        {
            (Point from, Point to) = (points[i - 1], points[i]);
            double middle = (from.Y + to.Y) / 2;
            path.Append(Number(from.X) == Number(to.X)
                ? $" L{At(to)}"
                : $" C{At(new Point(from.X, middle))} {At(new Point(to.X, middle))} {At(to)}");
        }

        Empty("path", ("class", kind), ("d", path.ToString()), ("marker-end", "url(#tip)"));
    }

    private static string At(Point point) => $"{Number(point.X)},{Number(point.Y)}";

    private static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    private void Empty(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        writer.WriteStartElement(name, Namespace);
        Attributes(attributes);
        writer.WriteEndElement();
    }

    private void TextElement(string name, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        writer.WriteStartElement(name, Namespace);
        Attributes(attributes);
        writer.WriteString(text);
        writer.WriteEndElement();
    }

    private void Attributes(params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach ((string name, string value) in attributes)
        {
            writer.WriteAttributeString(name, value);
        }
    }
}
