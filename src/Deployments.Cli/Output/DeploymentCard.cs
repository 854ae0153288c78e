using Deployments.Cli.Running;
using Deployments.References;
using Deployments.Reporting.Text;
using Deployments.Validation;
using Deployments.Vocabulary;

namespace Deployments.Cli.Output;

/// <summary>Writes a reference deployment with a drawing of its stack.</summary>
internal static class DeploymentCard
{
    public static void Write(Card card, ReferenceDeployment deployment, Session session)
    {
        Head(card, deployment);
        card.Text.Gap();
        card.Text.Add(StackDrawing.Compose(new Completion(deployment.Stack, []), session.ReportOptions).Lines);
        card.List("For it speaks", deployment.Strengths);
        card.List("Against it speaks", deployment.Weaknesses);
        card.List("Figures", deployment.Figures);
        card.List("Sources", deployment.Sources);
    }

    public static void Head(Card card, ReferenceDeployment deployment)
    {
        card.Title($"{string.Join(' ', (IEnumerable<string>)deployment.Keys)} {deployment.Title}", deployment.Id, deployment.Category);
        card.Sentence(deployment.Purpose);
        card.Fact("complexity", Words.Of(deployment.Complexity));
        card.Fact("maturity", Words.Of(deployment.Maturity));
        card.Fact("status", Words.Of(deployment.Status));
        card.Fact("hardware", deployment.HardwareProfileName);
        card.Fact("prerequisites", deployment.Prerequisites.Count == 0 ? "none" : string.Join(", ", deployment.Prerequisites.Select(p => p.Value)));
        card.Fact("note", deployment.Note);
    }
}
