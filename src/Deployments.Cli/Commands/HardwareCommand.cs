using System.CommandLine;
using Deployments.Cli.Input;
using Deployments.Cli.Output;
using Deployments.Cli.Running;
using Deployments.Hardware;
using Deployments.Notation;

namespace Deployments.Cli.Commands;

/// <summary><c>hardware</c>: detects, imports and shows machines.</summary>
internal static class HardwareCommand
{
    public static void Fill(Command command, Session session)
    {
        command.Add(Detect(session));
        command.Add(Import(session));
        command.Add(Show(session));
    }

    private static Command Detect(Session session)
    {
        var command = new Command("detect", "Read what can be known of this machine, without special rights.");
        Option<string> format = Options.Option("text", "json");
        Option<string?> root = new("--root") { Description = "The folder that stands for the root of a recorded machine.", HelpName = "DIR" };
        command.Add(format);
        command.Add(root);
        command.SetAction(result =>
        {
            string? folder = result.GetValue(root);
            if (folder is not null && !Directory.Exists(folder))
            {
                throw new Text.InputException($"there is no folder '{folder}'");
            }

            return Write(session, HardwareInput.Detected(session, folder), result.GetValue(format)!);
        });
        return command;
    }

    private static Command Import(Session session)
    {
        var command = new Command("import", "Read the inventories of other tools as hardware profiles.");
        Argument<string[]> files = new("FILE")
        {
            HelpName = "FILE",
            Arity = ArgumentArity.OneOrMore,
            Description =
                "What lscpu, lshw, kubectl, virsh, Ansible, Redfish, MAAS, LXD, dmidecode and others write, in any mixture; a folder in which each "
                    + "file or inner folder is a machine; or '-' for standard input. Several files are put together where they are about one machine.",
        };
        Option<string?> verbose = Options.Flag("--verbose", "Show each value with the place that it was learned at, for people.");
        command.Add(files);
        command.Add(verbose);
        command.SetAction(result =>
            InventoryImport.Run(session, result.GetRequiredValue(files), result.GetResult(verbose) is not null));
        return command;
    }

    private static Command Show(Session session)
    {
        var command = new Command("show", "Show a profile.");
        Argument<string> name = new("PROFILE")
        {
            HelpName = "PROFILE",
            Description = "A profile's file, what another tool wrote of a machine, or the name of a profile that ships with the tool.",
            CompletionSources = { _ => [.. HardwareProfiles.Names] },
        };
        Option<string> format = Options.Option("text", "json");
        command.Add(name);
        command.Add(format);
        command.SetAction(result =>
            Write(session, HardwareInput.Profile(session, result.GetRequiredValue(name)), result.GetValue(format)!));
        return command;
    }

    private static int Write(Session session, HardwareProfile profile, string format)
    {
        if (format == "json")
        {
            session.Out.Write(HardwareProfileJson.Write(profile));
        }
        else
        {
            session.Write(HardwareCard.Write(profile, session.Catalog, session.Width));
        }

        return ExitCode.Fine;
    }
}
