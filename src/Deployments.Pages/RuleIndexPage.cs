using Deployments.Catalogs;
using Deployments.Knowledge;
using Deployments.Vocabulary;

namespace Deployments.Pages;

/// <summary>The index of the pages about rules, by category and then by severity.</summary>
internal static class RuleIndexPage
{
    private static readonly (string Prefix, string Name)[] Categories =
    [
        ("DEP1", "Structure"), ("DEP20", "Compatibility"), ("DEP25", "Combinations that cannot work"), ("DEP26", "Combinations with a known risk"),
        ("DEP27", "Combinations to know about"), ("DEP3", "Capacity"), ("DEP4", "Advice"),
    ];

    public static string Write(Catalog catalog)
    {
        Markdown page = new Markdown().Heading(1, "Rules")
            .Paragraph(
                "Generated from `rules/policies/`. An id is never used again; a stack may waive a rule by its id, with a reason that stays in the report.");
        foreach (IGrouping<string, Rule> category in catalog.Rules.OrderBy(r => r.Id).GroupBy(r => CategoryOf(r.Id)))
        {
            page.Heading(2, category.Key).Table(["rule", "severity", "name", "what it checks"], category.OrderByDescending(r => r.Severity).ThenBy(r => r.Id)
                .Select(r => new[] { $"[{r.Id}]({r.Id}.md)", Words.Of(r.Severity), r.Name, r.Title }));
        }

        return page.ToString();
    }

    /// <summary>The category of a rule, which its number says.</summary>
    public static string CategoryOf(RuleId id) =>
        Array.Find(Categories, c => id.ToString().StartsWith(c.Prefix, StringComparison.Ordinal)).Name ?? "Other rules";
}
