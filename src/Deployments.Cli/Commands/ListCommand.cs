using System.CommandLine;
using Deployments.Cli.Running;
using Deployments.Reporting;
using Deployments.Reporting.Json;
using Deployments.Reporting.Text;
using Deployments.Vocabulary;

namespace Deployments.Cli.Commands;

/// <summary><c>list</c>: lists components, deployments, rules and other entries.</summary>
internal static class ListCommand
{
    public static void Fill(Command command, Session session)
    {
        Option<string?> layer = new("--layer") { Description = "Only the components of this layer.", HelpName = "LAYER" };
        layer.AcceptOnlyFromAmong([.. Enum.GetValues<Layer>().Select(Words.Of)]);
        Add(command, session, "components", "The products and technologies, by layer.", s => Listings.Components(s.Catalog), layer);
        Add(command, session, "deployments", "The reference deployments.", _ => Listings.Deployments());
        Add(command, session, "rules", "The rules that findings name.", s => Listings.Rules(s.Catalog));
        Add(command, session, "capabilities", "What components offer and need.", s => Listings.Capabilities(s.Catalog));
        Add(command, session, "features", "What a machine may offer.", s => Listings.Features(s.Catalog));
        Add(command, session, "spaces", "The spaces of stacks that can be counted, enumerated and sampled.", _ => Listings.Spaces());
        Add(command, session, "hardware", "The hardware profiles that ship with the tool.", _ => Listings.Hardware());
    }

    private static void Add(
        Command list, Session session, string name, string description, Func<Session, Listing> entries, Option<string?>? layer = null)
    {
        var command = new Command(name, description);
        Option<string> format = Options.Option("text", "json");
        command.Add(format);
        if (layer is not null)
        {
            command.Add(layer);
        }

        command.SetAction(result =>
        {
            Listing listing = layer is not null && result.GetValue(layer) is { } word
                ? Listings.Components(session.Catalog, Enum.GetValues<Layer>().Single(l => Words.Of(l) == word)) : entries(session);
            if (result.GetValue(format) == "json")
            {
                session.Out.Write(ListingJson.Write(listing));
            }
            else
            {
                session.Write(ListingText.Compose(listing, session.CutWidth));
            }

            return ExitCode.Fine;
        });
        list.Add(command);
    }
}
