using System.CommandLine;
using Deployments.Catalogs;
using Deployments.Cli.Output;
using Deployments.Cli.Running;
using Deployments.Hardware;
using Deployments.References;
using Deployments.Reporting.Json;
using Deployments.Text;

namespace Deployments.Cli.Commands;

/// <summary><c>show</c>: shows the full entry of a component, rule, capability, feature, deployment or profile.</summary>
internal static class ShowCommand
{
    public static void Fill(Command command, Session session)
    {
        Argument<string> id = new("ID")
        {
            HelpName = "ID",
            Description = "The id or name of a component, rule, capability, hardware feature, reference deployment or hardware profile.",
            CompletionSources = { _ => [.. Topics.All(Catalog.BuiltIn)] },
        };
        Option<string> format = Options.Option("text", "json");
        command.Add(id);
        command.Add(format);
        command.SetAction(result =>
        {
            Topics topics = Topics.Of(session, result.GetRequiredValue(id));
            if (result.GetValue(format) == "json")
            {
                WriteJson(session, topics, result.GetRequiredValue(id));
                return ExitCode.Fine;
            }

            var card = new Card(session.Width);
            Write(topics, card, session);
            session.Write(card.Text);
            return ExitCode.Fine;
        });
    }

    private static void WriteJson(Session session, Topics topics, string id)
    {
        if (topics.Deployments.Count == 0)
        {
            throw new InputException(
                $"'{id}' is no reference deployment, and only those are shown as JSON", null, "`deployments list` writes the rest as JSON");
        }

        var engine = session.Engine;
        session.Out.Write(DeploymentJson.Write(topics.Deployments.Select(d => FeasibilityStudy.Of(d, engine))));
    }

    private static void Write(Topics topics, Card card, Session session)
    {
        if (topics.Component is { } component)
        {
            ComponentCard.Write(card, component, session.Catalog);
        }

        foreach (ReferenceDeployment deployment in topics.Deployments)
        {
            DeploymentCard.Write(card, deployment, session);
        }

        if (topics.Rule is { } rule)
        {
            RuleCard.Write(card, rule, session.Catalog);
        }

        if (topics.Capability is { } capability)
        {
            CapabilityCard.Write(card, capability, session.Catalog);
        }

        if (topics.Feature is { } feature)
        {
            FeatureCard.Write(card, feature, session.Catalog);
        }

        if (topics.Profile is { } profile)
        {
            card.Text.Gap();
            card.Text.Add(HardwareCard.Write(HardwareProfiles.Named(profile), session.Catalog, session.Width).Lines);
        }
    }
}
