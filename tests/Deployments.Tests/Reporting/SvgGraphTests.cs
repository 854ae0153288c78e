using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Deployments.Dependencies;
using Deployments.References;
using Deployments.Reporting.Text;

namespace Deployments.Tests.Reporting;

/// <summary>Pictures of graphs: nothing lies over anything else.</summary>
[TestFixture]
internal sealed partial class SvgGraphTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static IEnumerable<string> References => ReferenceDeployments.All.Select(d => d.Id);

    [TestCaseSource(nameof(References))]
    public void Write_OfEveryReferenceDeployment_IsLegible(string id)
    {
        StackDependencies dependencies = StackDependencies.Of(ReferenceDeployments.All.Single(d => d.Id == id).Stack);
        Picture picture = Picture.Of(SvgGraph.Write(dependencies));
        CheckPlaces(picture);
        Assert.That(picture.Boxes, Has.Count.EqualTo(dependencies.Graph.Vertices.Count(v => v.Name != "architecture")));
        Assert.That(picture.Frames, Has.Count.EqualTo(dependencies.Graph.Vertices.Select(v => v.Group).Distinct().Count()));
        Assert.That(picture.Boxes, Has.All.Matches<Area>(b => picture.Frames.Any(f => f.Contains(b!))));
    }

    [TestCase("kubevirt", 2)]
    [TestCase("linux-kernel", 1)]
    [TestCase("iommu", 1)]
    public void Write_OfTheCatalogueAroundAName_IsLegible(string name, int depth)
    {
        CatalogGraph all = CatalogGraph.Of();
        CatalogGraph near = all.Around(all.Named(name)[0], depth);
        Picture picture = Picture.Of(SvgGraph.Write(near));
        CheckPlaces(picture);
        Assert.That(picture.Boxes, Has.Count.EqualTo(near.Graph.VertexCount));
        Assert.That(picture.Frames, Is.Empty);
    }

    [Test]
    public void Write_Twice_GivesTheSamePictureWithWordsForThoseWhoDoNotSeeIt()
    {
        StackDependencies dependencies = StackDependencies.Of(Deployment.Check("Linux -> KVM -> VMs").Stack);
        string svg = SvgGraph.Write(dependencies);
        Assert.That(SvgGraph.Write(dependencies), Is.EqualTo(svg));
        XElement root = XDocument.Parse(svg).Root!;
        Assert.That((string?)root.Attribute("role"), Is.EqualTo("img"));
        Assert.That(root.Element(Svg + "title")!.Value, Does.StartWith("What rests on what"));
        Assert.That(root.Element(Svg + "desc")!.Value, Does.Contain("QEMU rests on KVM (kvm)."));
        Assert.That(root.Element(Svg + "style")!.Value, Does.Contain("prefers-color-scheme: dark"));
    }

    private static void CheckPlaces(Picture picture)
    {
        for (int i = 0; i < picture.Boxes.Count; i++)
        {
            Assert.That(picture.Names[i].Right - picture.Names[i].Left, Is.LessThan(picture.Boxes[i].Right - picture.Boxes[i].Left), "a name leaves its box");
            Assert.That(picture.Boxes[i].Contains(picture.Names[i]));
        }

        Area[][] apart = [[.. picture.Boxes, .. picture.Labels], [.. picture.Frames]];
        foreach (Area[] areas in apart)
        {
            Assert.That(areas.SelectMany((a, i) => areas.Take(i).Where(a.Overlaps).Select(b => $"{a} lies over {b}")), Is.Empty);
        }

        Assert.That(
            picture.Lines.SelectMany(l => l).Where(p =>
                picture.Boxes.Any(b => b.Left + 1 < p.X && p.X < b.Right - 1 && b.Top + 1 < p.Y && p.Y < b.Bottom - 1)),
            Is.Empty,
            "lines lie over boxes");

        Assert.That(picture.Boxes.Concat(picture.Labels).Concat(picture.Frames), Has.All.Matches<Area>(a => picture.Page.Contains(a!)));
    }

    private sealed record Area(double Left, double Top, double Right, double Bottom)
    {
        public bool Overlaps(Area other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

        public bool Contains(Area other) => Left <= other.Left && other.Right <= Right && Top <= other.Top && other.Bottom <= Bottom;
    }

    private sealed partial record Picture(
        Area Page, IReadOnlyList<Area> Boxes, IReadOnlyList<Area> Names, IReadOnlyList<Area> Frames, IReadOnlyList<Area> Labels,
        IReadOnlyList<(double X, double Y)[]> Lines)
    {
        public static Picture Of(string svg)
        {
            XElement root = XDocument.Parse(svg).Root!;
            ILookup<string, XElement> byClass = root.Elements().Where(e => e.Attribute("class") is not null)
                .SelectMany(e => ((string)e.Attribute("class")!).Split(' ').Select(c => (c, e))).ToLookup(p => p.c, p => p.e);
            return new Picture(
                new Area(0, 0, Number(root, "width"), Number(root, "height")),
                [.. byClass["box"].Select(AreaOf)],
                [.. byClass["name"].Select(e => TextArea(e, 6.5))],
                [.. byClass["frame"].Select(AreaOf)],
                [.. byClass["label"].Select(e => TextArea(e, 5.2))],
                [.. byClass["line"].Select(e => Points((string)e.Attribute("d")!))]);
        }

        private static Area AreaOf(XElement e) =>
            new(Number(e, "x"), Number(e, "y"), Number(e, "x") + Number(e, "width"), Number(e, "y") + Number(e, "height"));

        /// <summary>The place of a text whose letters are of common width.</summary>
        private static Area TextArea(XElement e, double letter)
        {
            double half = e.Value.Length * letter / 2;
            return new Area(Number(e, "x") - half, Number(e, "y") - 6, Number(e, "x") + half, Number(e, "y") + 6);
        }

        private static double Number(XElement e, string name) => double.Parse((string)e.Attribute(name)!, CultureInfo.InvariantCulture);

        /// <summary>Points along a path of lines and cubic curves.</summary>
        private static (double X, double Y)[] Points(string path)
        {
            var points = new List<(double X, double Y)>();
            foreach (Match part in PathPart().Matches(path))
            {
                (double X, double Y)[] given = [.. part.Groups["at"].Captures.Select(c => c.Value.Split(','))
                    .Select(c => (double.Parse(c[0], CultureInfo.InvariantCulture), double.Parse(c[1], CultureInfo.InvariantCulture)))];
                (double X, double Y) from = points.Count == 0 ? given[0] : points[^1];
                (double X, double Y)[] curve = given.Length == 3 ? [from, .. given] : [from, from, given[0], given[0]];
                for (int i = 1; i <= 8; i++)
                {
                    double t = i / 8.0;
                    double[] weights = [(1 - t) * (1 - t) * (1 - t), 3 * t * (1 - t) * (1 - t), 3 * t * t * (1 - t), t * t * t];
                    points.Add((curve.Zip(weights, (p, w) => p.X * w).Sum(), curve.Zip(weights, (p, w) => p.Y * w).Sum()));
                }
            }

            return [.. points];
        }

        [GeneratedRegex(@"[MLC](?<at>\S+)(?: (?<at>[\d.][^ ]*))*")]
        private static partial Regex PathPart();
    }
}
