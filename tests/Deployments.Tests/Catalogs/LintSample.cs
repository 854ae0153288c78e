using Deployments.Catalogs;
using Deployments.Knowledge.Reading;
using Deployments.Linting;
using Deployments.Text;

namespace Deployments.Tests.Catalogs;

/// <summary>A sound little catalogue to which a test adds what it wants found. Every entry starts a line, from line 3 on.</summary>
internal sealed class LintSample
{
    private const string Source = "https://example.org/source";

    private const string Seat = """{ "id": "seat", "name": "Seat", "definition": "One seat." }""";

    private const string Iommu = $$"""{ "id": "iommu", "name": "IOMMU", "definition": "A unit.", "source": "{{Source}}" }""";

    public string[] Capabilities { get; init; } = [];

    public string[] Claims { get; init; } = [];

    public string[] Workloads { get; init; } = [];

    public string[] Features { get; init; } = [];

    public string[] Components { get; init; } = [];

    public string[] Rules { get; init; } = [];

    public static string Component(string id, string more = "") =>
        $$"""{ "id": "{{id}}", "name": "{{id}}", "summary": "A part.", "license": "MIT", "sources": ["{{Source}}"]{{Tail(more)}} }""";

    public static string Rule(string id, string more) =>
        $$"""{ "id": "{{id}}", "name": "a-fault", "title": "A fault", "message": "it is wrong", "sources": ["{{Source}}"]{{Tail(more)}} }""";

    public static string Need(string condition, string more = "") =>
        $$"""{ {{condition}}, "reason": "it says so", "source": "{{Source}}"{{Tail(more)}} }""";

    public static string Needing(string id, string condition, string more = "") =>
        Component(id, $"\"needs\": [{Need(condition)}]{Tail(more)}");

    public static string Capability(string id, string more = "") =>
        $$"""{ "id": "{{id}}", "name": "{{id}}", "definition": "A thing."{{Tail(more)}} }""";

    /// <summary>The problems as a terminal would show them: location, check, message and advice.</summary>
    public string[] Lint()
    {
        using var input = new JsonInput(Text(), "bad.json");
        return [.. CatalogLint.Check(Catalog.Of([KnowledgeFile.Read(input)]))
            .Select(p => $"{p.Location?.ToString() ?? "-"} {p.Check}: {p.Message}; {p.Advice}")];
    }

    private string Text() =>
        $$"""
        { "capabilities": [ {{Join(" ", [Capability("power"), .. Capabilities])}} ], "claims": [ {{Join(" ", [Seat, .. Claims])}} ], "workloads": [ {{
        Join(" ", Workloads)}} ],
          "features": [ {{Join(" ", [Iommu, .. Features])}} ], "layer": "host-os", "components": [ {{Component("base", "\"provides\": [\"power\"]")}}{{
          string.Concat(Components.Select(c => ",\n" + c))}} ], "rules": [
        {{Join("\n", Rules)}}
        ] }
        """;

    private static string Join(string space, string[] items) => string.Join("," + space, items);

    private static string Tail(string more) => more.Length == 0 ? "" : ", " + more;
}
