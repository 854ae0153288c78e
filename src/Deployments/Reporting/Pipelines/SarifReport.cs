using Deployments.Catalogs;
using Deployments.Findings;
using Deployments.Knowledge;
using Deployments.Text;
using Deployments.Vocabulary;
using Newtonsoft.Json;

namespace Deployments.Reporting.Pipelines;

/// <summary>Writes reports as SARIF 2.1.0, which code scanning and editors read.</summary>
/// <remarks>See <see href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html"/>.</remarks>
public static class SarifReport
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="catalog">The catalogue with the rules; null means <see cref="Catalog.BuiltIn"/>.</param>
    /// <returns>A log of one run.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string Write(Report report, Catalog? catalog = null) =>
        Write([report ?? throw new ArgumentNullException(nameof(report))], catalog);

    /// <summary>Writes several reports.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="catalog">The catalogue with the rules; null means <see cref="Catalog.BuiltIn"/>.</param>
    /// <returns>A log of one run for each report.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reports"/> is null.</exception>
    public static string Write(IEnumerable<Report> reports, Catalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(reports);
        catalog ??= Catalog.BuiltIn;
        return JsonText.Write(writer =>
        {
            writer.WriteStartObject();
            writer.Member("$schema", Schema);
            writer.Member("version", "2.1.0");
            writer.Objects("runs", reports, (w, report) => WriteRun(w, report, catalog));
            writer.WriteEndObject();
        });
    }

    private static void WriteRun(JsonTextWriter writer, Report report, Catalog catalog)
    {
        List<RuleId> rules = [.. report.Findings.Select(f => f.Rule).Distinct().Order()];
        writer.Object("tool", () => writer.Object("driver", () =>
        {
            writer.Member("name", "deployments");
            writer.Member("version", typeof(SarifReport).Assembly.GetName().Version?.ToString(3));
            writer.Objects("rules", rules, (w, id) => WriteRule(w, id, catalog.Find(id)));
        }));
        writer.Member("columnKind", "utf16CodeUnits");
        writer.Objects("results", report.Findings, (w, finding) => WriteResult(w, finding, rules.IndexOf(finding.Rule)));
        writer.Object("properties", () =>
        {
            writer.Member("verdict", Words.Of(report.Verdict));
            writer.Member("stack", report.Stack.Name);
        });
    }

    private static void WriteRule(JsonTextWriter writer, RuleId id, Rule? rule)
    {
        writer.Member("id", id.Value);
        writer.Member("name", rule?.Name);
        writer.Text("shortDescription", rule?.Title ?? id.Value);
        if (rule is { Reason.Length: > 0 })
        {
            writer.Text("fullDescription", rule.Reason);
        }

        writer.Text("help", $"deployments explain {id}");
        writer.Object("defaultConfiguration", () => writer.Member("level", Level(rule?.Severity ?? Severity.Error)));
    }

    private static void WriteResult(JsonTextWriter writer, Finding finding, int rule)
    {
        writer.Member("ruleId", finding.Rule.Value);
        writer.Member("ruleIndex", rule);
        writer.Member("level", Level(finding.Severity));
        writer.Text("message", Message(finding));
        writer.Objects("locations", [finding], WriteLocation);
        if (finding.WaivedBecause is { } reason)
        {
            writer.Objects("suppressions", [reason], static (w, why) =>
            {
                w.Member("kind", "inSource");
                w.Member("justification", why);
            });
        }
    }

    private static void WriteLocation(JsonTextWriter writer, Finding finding)
    {
        if (finding.Location is { } at && !at.File.StartsWith('<'))
        {
            writer.Object("physicalLocation", () =>
            {
                writer.Object("artifactLocation", () => writer.Member("uri", Uri(at.File)));
                writer.Object("region", () =>
                {
                    writer.Member("startLine", at.Line);
                    writer.Member("startColumn", at.Column);
                });
            });
        }

        writer.Objects("logicalLocations", [finding], static (w, f) =>
        {
            w.Member("name", f.Component?.Value ?? f.Group ?? "stack");
            w.Member("fullyQualifiedName", f.Component is { } component ? $"{f.Group}/{component}" : f.Group ?? "stack");
            w.Member("kind", f.Component is null ? "group" : "component");
        });
    }

    private static string Message(Finding finding) => string.Join('\n', FindingLines.Of(finding).Prepend(finding.Message));

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private static string Uri(string file) => System.Uri.TryCreate(file, UriKind.Absolute, out Uri? absolute)
        ? absolute.AbsoluteUri
        : string.Join('/', file.Replace('\\', '/').Split('/').Select(System.Uri.EscapeDataString));

    private static void Object(this JsonTextWriter writer, string key, Action members)
    {
        writer.WritePropertyName(key);
        writer.WriteStartObject();
        members();
        writer.WriteEndObject();
    }

    private static void Text(this JsonTextWriter writer, string key, string text) =>
        writer.Object(key, () => writer.Member("text", text));
}
