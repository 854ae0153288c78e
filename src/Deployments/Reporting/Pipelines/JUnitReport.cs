using System.Globalization;
using System.Text;
using System.Xml;
using Deployments.Catalogs;
using Deployments.Findings;
using Deployments.Reporting.Text;
using Deployments.Stacks;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Reporting.Pipelines;

/// <summary>Writes reports as JUnit XML, which build servers show as tests: one for each component, failed if the component does not work.</summary>
/// <remarks>The format has no standard; this is the common subset that <see href="https://github.com/testmoapp/junitxml"/> describes.</remarks>
public static class JUnitReport
{
    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="catalog">The catalogue with the names of the components; null means <see cref="Catalog.BuiltIn"/>.</param>
    /// <returns>One test suite, with a test for each component and for each finding without a component.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string Write(Report report, Catalog? catalog = null) =>
        Write([report ?? throw new ArgumentNullException(nameof(report))], catalog);

    /// <summary>Writes several reports.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="catalog">The catalogue with the names of the components; null means <see cref="Catalog.BuiltIn"/>.</param>
    /// <returns>One test suite for each report.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reports"/> is null.</exception>
    public static string Write(IEnumerable<Report> reports, Catalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var names = new Names(catalog ?? Catalog.BuiltIn);
        using var text = new Utf8StringWriter();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", CheckCharacters = false }))
        {
            writer.WriteStartElement("testsuites");
            foreach (Report report in reports)
            {
                WriteSuite(writer, report, names);
            }

            writer.WriteEndElement();
        }

        return text.ToString() + "\n";
    }

    private static void WriteSuite(XmlWriter writer, Report report, Names names)
    {
        List<JUnitCase> cases = Cases(report, names);
        writer.WriteStartElement("testsuite");
        Attribute(writer, "name", report.Stack.Name ?? "stack");
        Attribute(writer, "tests", Number(cases.Count));
        Attribute(writer, "failures", Number(cases.Count(c => c.Failure is not null)));
        Attribute(writer, "skipped", Number(cases.Count(c => c.Failure is null && c.Skipped is not null)));
        foreach (JUnitCase test in cases)
        {
            WriteCase(writer, test);
        }

        writer.WriteElementString("system-out", Clean(TextReport.Write(report, new TextReportOptions { Catalog = names.Catalog })));
        writer.WriteEndElement();
    }

    private static List<JUnitCase> Cases(Report report, Names names)
    {
        var cases = new List<JUnitCase>();
        foreach (NodeGroup group in report.Stack.AllGroups())
        {
            foreach (ComponentId component in group.Components)
            {
                Finding? failure = Error(report, f => f.Group == group.Name && f.Component == component);
                bool follows = report.Findings.Any(f => f.WaivedBecause is null
                    && f.Consequences.Any(c => c.Rule is null && c.Group == group.Name && c.Component == component));
                cases.Add(new JUnitCase(group.Name, names.Of(component), failure, follows ? "rests on something that does not work" : null));
            }
        }

        foreach (Finding finding in report.Of(Severity.Error))
        {
            if (cases.TrueForAll(c => !ReferenceEquals(c.Failure, finding)))
            {
                cases.Add(new JUnitCase(finding.Group ?? "stack", finding.Message, finding, null));
            }
        }

        return cases;
    }

    private static Finding? Error(Report report, Func<Finding, bool> matches) => report.Of(Severity.Error).FirstOrDefault(matches);

    private static void WriteCase(XmlWriter writer, JUnitCase test)
    {
        writer.WriteStartElement("testcase");
        Attribute(writer, "classname", test.Group);
        Attribute(writer, "name", test.Name);
        if (test.Failure is { } finding)
        {
            writer.WriteStartElement("failure");
            Attribute(writer, "type", finding.Rule.ToString());
            Attribute(writer, "message", finding.Message);
            writer.WriteString(Clean(Details(finding)));
            writer.WriteEndElement();
        }
        else if (test.Skipped is { } reason)
        {
            writer.WriteStartElement("skipped");
            Attribute(writer, "message", reason);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static string Details(Finding finding)
    {
        var text = new StringBuilder();
        if (finding.Location is { } at)
        {
            text.Append(CultureInfo.InvariantCulture, $"{at}\n");
        }

        foreach (string line in FindingLines.Of(finding))
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static void Attribute(XmlWriter writer, string name, string value) => writer.WriteAttributeString(name, Clean(value));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The text without the characters that XML 1.0 does not allow.</summary>
    private static string Clean(string text) =>
        ControlCharacters.Replace(text, '\uFFFD', static c => !XmlConvert.IsXmlChar(c) && !char.IsSurrogate(c));
}
