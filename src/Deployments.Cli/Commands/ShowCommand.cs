using System.CommandLine;
using Deployments.Catalogs;
using Deployments.Cli.Output;
using Deployments.Cli.Running;
using Deployments.Hardware;
using Deployments.References;

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
        command.Add(id);
        command.SetAction(result =>
        {
            Topics topics = Topics.Of(session, result.GetRequiredValue(id));
            var card = new Card(session.Width);
            Write(topics, card, session);
            session.Write(card.Text);
            return ExitCode.Fine;
        });
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
