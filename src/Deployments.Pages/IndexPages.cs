using Deployments.Catalogs;
using Deployments.Knowledge;
using Deployments.References;
using Deployments.Vocabulary;
using Deployments.Wording;

namespace Deployments.Pages;

/// <summary>The indexes of the generated pages.</summary>
internal static class IndexPages
{
    /// <summary>Every reference deployment by category, by complexity and by status.</summary>
    public static string Deployments(IReadOnlyList<FeasibilityStudy> studies)
    {
        var page = new Markdown().Heading(1, "Reference deployments")
            .Paragraph("Generated from `rules/deployments/`. The verdicts are the rules engine's, on the hardware profile that "
                + "each deployment names, and on the stack as the documents describe it. Where that cannot work, the page of the deployment shows what does.");
        foreach (IGrouping<string, FeasibilityStudy> category in studies.GroupBy(s => s.Deployment.Category))
        {
            page.Heading(2, Sentence(category.Key)).Table(["keys", "deployment", "complexity", "maturity", "status", "verdict"], category.Select(Row));
        }

        page.Heading(2, "By complexity").Table(["complexity", "deployments"], By(studies, d => d.Complexity));
        page.Heading(2, "By status").Table(["status", "deployments"], By(studies, d => d.Status));
        return page.ToString();
    }

    /// <summary>What the rules engine makes of the combinations that the matrix document claims to be possible.</summary>
    public static string Claims(IReadOnlyList<FeasibilityStudy> studies)
    {
        FeasibilityStudy[] claims = [.. studies
            .Where(s => s.Deployment.Keys.Any(IsClaim)).OrderBy(s => s.Deployment.Keys.First(IsClaim), StringComparer.Ordinal)];
        return new Markdown().Heading(1, "Claimed combinations")
            .Paragraph(
                "The matrix document says that any permutation that the hardware supports can be deployed, and lists combinations. This is what the "
                    + "rules engine says of each.")
            .Table(["verdict", "combinations"], claims.GroupBy(c => c.Feasibility).OrderBy(g => g.Key)
                .Select(g => new[] { Sentence(Words.Of(g.Key)), g.Count().ToString(System.Globalization.CultureInfo.InvariantCulture) }))
            .Table(["key", "combination", "verdict", "why", "what works instead"], claims.Select(c => new[]
            {
                c.Deployment.Keys.First(IsClaim), Link(c.Deployment), Words.Of(c.Feasibility).Replace('-', ' '), string.Join("; ", c.Reasons), Changes(c),
            }))
            .ToString();
    }

    /// <summary>Every component by layer.</summary>
    public static string Components(Catalog catalog)
    {
        var page = new Markdown().Heading(1, "Components").Paragraph("Generated from `rules/catalog/`.");
        foreach (IGrouping<Layer, Component> layer in catalog.Components.GroupBy(c => c.Layer).OrderBy(g => g.Key))
        {
            page.Heading(2, Sentence(Words.Of(layer.Key))).Table(["component", "what it is", "life cycle"], layer.OrderBy(c => c.Id)
                .Select(c => new[] { $"[{c.Name}]({c.Id}.md)", c.Summary, Words.Of(c.Lifecycle.State).Replace('-', ' ') }));
        }

        return page.ToString();
    }

    private static string Changes(FeasibilityStudy study) =>
        string.Join("; ", (study.Works?.Difference ?? []).Select(English.Of(Catalog.BuiltIn).Text));

    private static bool IsClaim(string key) => key.StartsWith('C');

    private static IReadOnlyList<string> Row(FeasibilityStudy study) =>
    [
        string.Join(", ", study.Deployment.Keys), Link(study.Deployment), Words.Of(study.Deployment.Complexity).Replace('-', ' '),
        Words.Of(study.Deployment.Maturity).Replace('-', ' '), Words.Of(study.Deployment.Status).Replace('-', ' '),
            Words.Of(study.Feasibility).Replace('-', ' '),
    ];

    private static IEnumerable<IReadOnlyList<string>> By<T>(IReadOnlyList<FeasibilityStudy> studies, Func<ReferenceDeployment, T> key)
        where T : struct, Enum =>
        studies.GroupBy(s => key(s.Deployment)).OrderBy(g => g.Key)
            .Select(g => new[] { Words.Of(g.Key).Replace('-', ' '), string.Join(", ", g.Select(s => $"[{s.Deployment.Keys[0]}]({s.Deployment.Id}.md)")) });

    private static string Link(ReferenceDeployment deployment) => $"[{deployment.Title}]({deployment.Id}.md)";

    private static string Sentence(string word) => char.ToUpperInvariant(word[0]) + word[1..].Replace('-', ' ');
}
