using System.CommandLine;
using Deployments.Catalogs;
using Deployments.Cli.Input;
using Deployments.Cli.Output;
using Deployments.Cli.Running;
using Deployments.Findings;
using Deployments.References;
using Deployments.Reporting.Text;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Cli.Commands;

/// <summary><c>explain</c>: explains a rule, component, capability or reference deployment in words.</summary>
internal static class ExplainCommand
{
    public static void Fill(Command command, Session session)
    {
        Argument<string> topic = new("TOPIC")
        {
            HelpName = "TOPIC",
            Description = "A rule, a component, a capability or a reference deployment.",
            CompletionSources = { _ => [.. Topics.All(Catalog.BuiltIn)] },
        };
        command.Add(topic);
        command.SetAction(result =>
        {
            Topics topics = Topics.Of(session, result.GetRequiredValue(topic));
            var card = new Card(session.Width);
            Write(topics, card, session);
            session.Write(card.Text);
            return ExitCode.Fine;
        });
    }

    private static void Write(Topics topics, Card card, Session session)
    {
        if (topics.Rule is { } rule)
        {
            RuleCard.Write(card, rule, session.Catalog);
        }

        if (topics.Component is { } component)
        {
            card.Title(component.Name, component.Id.Value, Labels.Of(component.Layer));
            card.Sentence(component.Summary);
            new SupportTree(card.Text, session.Catalog, session.Width).Write(component);
        }

        if (topics.Capability is { } capability)
        {
            card.Title(capability.Name, capability.Id.Value, "capability");
            card.Sentence(capability.Definition);
            new SupportTree(card.Text, session.Catalog, session.Width).Write(capability);
        }

        if (topics.Feature is { } feature)
        {
            FeatureCard.Write(card, feature, session.Catalog);
        }

        foreach (ReferenceDeployment deployment in topics.Deployments)
        {
            Write(deployment, card, session);
        }

        if (topics is { Profile: { } profile } && topics.Kinds.Count == 1)
        {
            throw new InputException($"'{profile}' is a hardware profile, which needs no explanation", null, $"`deployments hardware show {profile}` shows it");
        }
    }

    /// <summary>Writes the purpose of a deployment, and its dependencies from a report on unknown hardware.</summary>
    private static void Write(ReferenceDeployment deployment, Card card, Session session)
    {
        var engine = session.Engine;
        DeploymentCard.Head(card, deployment, FeasibilityStudy.Of(deployment, engine));
        card.Text.Gap();
        card.Text.Add(TextReport.Compose(engine.Validate(deployment.Stack), session.ReportOptions).Lines);
        if (WorkingStudy.Of(deployment, null, engine) is { } works)
        {
            card.Below(WorksText.Compose(works, session.ReportOptions));
        }
    }
}
