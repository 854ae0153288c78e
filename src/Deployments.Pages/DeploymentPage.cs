using Deployments.Catalogs;
using Deployments.Findings;
using Deployments.Notation;
using Deployments.References;
using Deployments.Reporting.Text;
using Deployments.Validation;
using Deployments.Vocabulary;
using Deployments.Wording;

namespace Deployments.Pages;

/// <summary>The page of a reference deployment: what it is for, its drawing, and what the rules engine says of it.</summary>
internal static class DeploymentPage
{
    public static string Write(ReferenceDeployment deployment)
    {
        FeasibilityStudy study = FeasibilityStudy.Of(deployment);
        var page = new Markdown()
            .Heading(1, $"{string.Join(", ", deployment.Keys)}: {deployment.Title}")
            .Paragraph(deployment.Purpose)
            .Table(["", ""],
            [
                ["id", Markdown.Name(deployment.Id)],
                ["category", deployment.Category.Replace('-', ' ')],
                ["complexity", Words.Of(deployment.Complexity).Replace('-', ' ')],
                ["maturity", Words.Of(deployment.Maturity).Replace('-', ' ')],
                ["status", Words.Of(deployment.Status).Replace('-', ' ')],
                ["verdict", $"{Words.Of(study.Feasibility).Replace('-', ' ')} on `{deployment.HardwareProfileName}`"],
                ["hardware it cannot do without",
                    string.Join(", ", deployment.Prerequisites.Select(p => Markdown.Name(p)).DefaultIfEmpty("none"))],
            ])
            .Paragraph(study.Works is null ? null : "The stack as the documents describe it:")
            .Code(StackDrawing.Write(new Completion(deployment.Stack, [])));
        if (ArrowNotation.TryWrite(deployment.Stack, out string arrows))
        {
            page.Code(arrows);
        }

        page.Paragraph(deployment.Note)
            .Bullets(study.Feasibility == Feasibility.Experimental ? "Risks" : "Why it cannot work as described", study.Reasons);
        if (study.Works is { } works)
        {
            Add(page, works, deployment.HardwareProfileName);
        }

        page.Bullets("The documents also offer", study.Alternatives.Select(Alternative))
            .Bullets("Strengths", deployment.Strengths)
            .Bullets("Weaknesses", deployment.Weaknesses)
            .Bullets("Figures", deployment.Figures)
            .Bullets("It needs of the hardware", (study.Works?.Report ?? study.Report).Requires.Select(r =>
                $"`{r.Group}`: {r.Fact}{(r.Value is { } value ? $" {value}" : "")}"))
            .Bullets("Advice", study.Report.Of(Severity.Info).Select(f => $"{f.Rule}: {f.Message}").Distinct())
            .Bullets("Components", Components(deployment).Select(id => $"[{Catalog.BuiltIn.Find(id)!.Name}](../components/{id}.md)"))
            .Bullets("Sources", deployment.Sources.Concat(deployment.Works?.Sources ?? []).Distinct().Select(Markdown.Source));
        return page.ToString();
    }

    /// <summary>The components of the stack as described and of the one that works instead.</summary>
    public static IEnumerable<ComponentId> Components(ReferenceDeployment deployment) =>
        deployment.Stack.AllGroups().Concat(deployment.Works?.Stack.AllGroups() ?? []).SelectMany(g => g.Components).Distinct();

    private static string Alternative(Report report) =>
        $"{report.Stack.Name}: {Words.Of(report.Verdict)}{string.Concat(report.Of(Severity.Error).Select(f => ", " + f.Message))}";

    private static void Add(Markdown page, WorkingStudy works, string hardware) => page
        .Heading(2, "What works instead")
        .Paragraph(works.Works.Reason)
        .Bullets(null, works.Difference.Select(English.Of(Catalog.BuiltIn).Text))
        .Code(StackDrawing.Write(new Completion(works.Works.Stack, [])))
        .Paragraph($"With these changes it is {Words.Of(works.Report.Verdict)} on `{hardware}`.");
}
