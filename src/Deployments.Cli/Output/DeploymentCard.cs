using Deployments.Cli.Running;
using Deployments.References;
using Deployments.Reporting.Text;
using Deployments.Validation;
using Deployments.Vocabulary;

namespace Deployments.Cli.Output;

/// <summary>Writes a reference deployment with a drawing of its stack and, where that cannot work, of the one that does.</summary>
internal static class DeploymentCard
{
    public static void Write(Card card, ReferenceDeployment deployment, Session session)
    {
        FeasibilityStudy study = FeasibilityStudy.Of(deployment, session.Engine);
        Head(card, deployment, study);
        card.Text.Gap();
        card.Text.Add(StackDrawing.Compose(new Completion(deployment.Stack, []), session.ReportOptions).Lines);
        if (study.Works is { } works)
        {
            card.List("Why it cannot work as described", study.Reasons);
            card.Text.Gap();
            card.Text.Add(WorksText.Compose(works, session.ReportOptions).Lines);
            card.Text.Gap();
            card.Text.Add(StackDrawing.Compose(new Completion(works.Works.Stack, []), session.ReportOptions).Lines);
            card.List("Its sources", works.Works.Sources);
        }

        card.Below(AlternativesText.Compose(study.Alternatives, session.ReportOptions));
        card.List("For it speaks", deployment.Strengths);
        card.List("Against it speaks", deployment.Weaknesses);
        card.List("Figures", deployment.Figures);
        card.List("Sources", deployment.Sources);
    }

    public static void Head(Card card, ReferenceDeployment deployment, FeasibilityStudy study)
    {
        card.Title($"{string.Join(' ', (IEnumerable<string>)deployment.Keys)} {deployment.Title}", deployment.Id, deployment.Category);
        card.Sentence(deployment.Purpose);
        card.Fact("complexity", Words.Of(deployment.Complexity));
        card.Fact("maturity", Words.Of(deployment.Maturity));
        card.Fact("status", Words.Of(deployment.Status));
        card.Fact("hardware", deployment.HardwareProfileName);
        card.Fact("as described", Verdict(study));
        card.Fact("prerequisites", deployment.Prerequisites.Count == 0 ? "none" : string.Join(", ", deployment.Prerequisites.Select(p => p.Value)));
        card.Fact("note", deployment.Note);
    }

    private static string Verdict(FeasibilityStudy study) => study.Feasibility switch
    {
        Feasibility.WithHelp => "possible with help",
        Feasibility.Impossible when study.Works is not null => "impossible; another stack near it works",
        Feasibility feasibility => Words.Of(feasibility),
    };
}
