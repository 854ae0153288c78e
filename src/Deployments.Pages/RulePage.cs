using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.Knowledge;
using Deployments.Notation;
using Deployments.Reporting.Text;
using Deployments.Vocabulary;
using Deployments.Wording;

namespace Deployments.Pages;

/// <summary>The page about one rule: what it checks and why, a stack that breaks it, the same stack repaired, and when to waive it.</summary>
internal static class RulePage
{
    public static string Write(Rule rule, Catalog catalog)
    {
        Markdown page = new Markdown()
            .Heading(1, $"{rule.Id}: {rule.Name}")
            .Paragraph(
                $"{Capitalized(Words.Of(rule.Severity))} · {RuleIndexPage.CategoryOf(rule.Id)} · since version {rule.Since} · generated from "
                    + "`rules/policies/`; all rules are in [the index](README.md)")
            .Heading(2, "What it checks")
            .Paragraph(rule.Title + ".")
            .Paragraph(rule.When is { } when
                ? Applies(rule, when, catalog)
                : "The engine itself checks this for every component and group; what a component needs and offers is in the catalogue.")
            .Heading(2, "Why it matters")
            .Paragraph(rule.Reason);
        if (rule.Broken is { } broken)
        {
            Report report = Show(page.Heading(2, "A stack that breaks it"), broken, catalog);
            page.Paragraph("The report says:").Code(Findings(rule, report, catalog));
        }

        if (rule.Repaired is { } repaired)
        {
            Report report = Show(page.Heading(2, "The same stack repaired"), repaired, catalog);
            page.Paragraph($"The stack is then {Words.Of(report.Verdict)}, and nothing of {rule.Id} is left.");
        }

        page.Paragraph(rule.Remedy is { } remedy ? $"In short: {remedy}." : null);
        return page.Heading(2, "When to suppress it")
            .Paragraph(rule.SuppressWhen is { Length: > 0 } good ? Capitalized(good) + "." : "Never.")
            .Bullets("Sources", rule.Sources.Count > 0
                ? rule.Sources.Select(Markdown.Source) : ["each finding names the source of the statement that it comes from"])
            .ToString();
    }

    private static string Applies(Rule rule, Trigger when, Catalog catalog)
    {
        var phrases = English.Of(catalog);
        string Of(ValueList<ComponentId> ids) => string.Join(" and ", ids.Select(phrases.Name));
        var parts = new List<string>();
        if (when.Together.Count > 0)
        {
            parts.Add($"{Of(when.Together)} {(when.Together.Count == 1 ? "is" : "are")} on one group");
        }

        if (when.Claims.Count > 0)
        {
            parts.Add($"a component of the group takes {string.Join(" or ", when.Claims.Select(c => $"`{c}`"))}");
        }

        if (when.Elsewhere.Count > 0)
        {
            parts.Add($"{Of(when.Elsewhere)} {(when.Elsewhere.Count == 1 ? "is" : "are")} anywhere in the stack");
        }

        if (when.InGuest is { } guest)
        {
            parts.Add(guest ? "the group consists of virtual machines" : "the group consists of physical machines");
        }

        if (when.InContainer is { } container)
        {
            parts.Add(container ? "the group consists of system containers" : "the group does not consist of system containers");
        }

        if (when.HostedBy.Count > 0)
        {
            parts.Add($"its machines run on {Of(when.HostedBy)}");
        }

        string require = rule.Require is { } condition ? $", unless there is {phrases.Describe(condition)}" : "";
        return $"It applies where {string.Join(", and ", parts)}{require}.";
    }

    /// <summary>Shows the stack as it is judged, so that places in the report are places in what is shown.</summary>
    private static Report Show(Markdown page, RuleExample example, Catalog catalog)
    {
        RuleExample shown = ExampleReport.IsJson(example)
            ? example with { Stack = StackJson.Write(StackJson.Parse(example.Stack, catalog: catalog)) } : example;
        page.Code(shown.Stack, ExampleReport.IsJson(shown) ? "json" : "text");
        page.Paragraph(example.Hardware is { } hardware ? $"on the hardware profile `{hardware}`" : null);
        return ExampleReport.Of(shown, catalog);
    }

    private static string Findings(Rule rule, Report report, Catalog catalog) =>
        FindingText.Write(report.Findings.Where(f => f.Rule == rule.Id), new TextReportOptions { Catalog = catalog });

    private static string Capitalized(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
