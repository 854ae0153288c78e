using System.CommandLine;
using Deployments.Cli.Commands;
using Deployments.Cli.Running;

namespace Deployments.Cli;

/// <summary>
/// The commands. Options and arguments are made only for the command that the command line names, because each costs start-up time;
/// other commands have a name and a description only, for help, completion and suggestions.
/// </summary>
internal sealed class CommandTree
{
    private static readonly (string Name, string Description, Action<Command, Session> Fill)[] Commands =
    [
        ("validate", "Tell whether a stack works, why not, and what would help.", ValidateCommand.Fill),
        ("can-run", "List the reference deployments that a machine can carry, now or after settings are changed.", CanRunCommand.Fill),
        ("complete", "Add to a stack what everybody takes for granted.", CompleteCommand.Fill),
        ("repair", "Find the smallest changes that make a stack valid.", RepairCommand.Fill),
        ("order", "Tell in which order to bring a stack up, and what can be done side by side.", OrderCommand.Fill),
        ("impact", "Tell what falls when a component of a stack fails, and which are single points of failure.", ImpactCommand.Fill),
        ("chain", "Tell by which chain a part of a stack rests on a hardware fact or another part.", ChainCommand.Fill),
        ("graph", "Draw what rests on what in a stack, or in the catalogue around a name.", GraphCommand.Fill),
        ("count", "Say how many valid stacks a space has, exactly.", CountCommand.Fill),
        ("enumerate", "Write every valid stack of a space, or of one part of it.", EnumerateCommand.Fill),
        ("sample", "Draw valid stacks of a space at random, each equally likely.", SampleCommand.Fill),
        ("cover", "Find a few valid stacks of a space among which every possible pair of values occurs, or every larger combination.", CoverCommand.Fill),
        ("coverage", "Tell which combinations some stacks cover of a space, which they miss, and which cannot occur and why.", CoverageCommand.Fill),
        ("best", "Find the cheapest stacks of a space, or those that no other beats in two costs.", BestCommand.Fill),
        ("options", "Tell what a half-made choice of a space leaves open, and what stands against the rest.", OptionsCommand.Fill),
        ("rejections", "Tell which permutations of a small space are not valid, and why.", RejectionsCommand.Fill),
        ("violations", "Give negative cases of a space: stacks that break one rule each, and machines that lack one thing.", ViolationsCommand.Fill),
        ("export", "Write a space in the language of another tool.", ExportCommand.Fill),
        ("explain", "Explain a rule, a component, a capability or a reference deployment.", ExplainCommand.Fill),
        ("show", "Show all that is known of a component, rule, capability, deployment or hardware profile.", ShowCommand.Fill),
        ("compare", "Put two reference deployments side by side.", CompareCommand.Fill),
        ("list", "List what is known.", ListCommand.Fill),
        ("hardware", "Detect this machine's hardware, import other tools' inventories, or show a profile.", HardwareCommand.Fill),
        ("lint", "Check knowledge files.", LintCommand.Fill),
        ("schema", "Print a JSON Schema, for editors.", SchemaCommand.Fill),
        ("completion", "Print a script that completes commands and names in a shell.", CompletionCommand.Fill),
    ];

    private CommandTree(Command root)
    {
        Root = root;
        Colour.AcceptOnlyFromAmong("auto", "always", "never");
        Root.Add(Colour);
        Root.Add(Catalogs);
        Root.Add(Rules);
    }

    public Command Root { get; }

    public Option<string?> Colour { get; } = new("--color")
    {
        Description = "When to colour the answer: auto (the default: on a terminal), always or never.",
        HelpName = "auto|always|never",
        Recursive = true,
    };

    public Option<string[]?> Catalogs { get; } = new("--catalog")
    {
        Description = "A knowledge file of your own, to judge by besides what ships; may be given more than once.",
        HelpName = "FILE",
        Recursive = true,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    public Option<string[]?> Rules { get; } = new(PolicyFile.Option)
    {
        Description = "An assembly of policies of your own, written with Deployments.NRules; may be given more than once.",
        HelpName = "FILE",
        Recursive = true,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    public static CommandTree For(string[] args, Session session)
    {
        const string Description = "Checks a bare-metal deployment stack against real hardware.";
        var tree = new CommandTree(AsksForHelp(args) ? new RootCommand(Description) : new Command("deployments", Description));
        foreach ((string name, string description, Action<Command, Session> fill) in Commands)
        {
            var command = new Command(name, description);
            if (IsNamed(name, args))
            {
                fill(command, session);
            }

            tree.Root.Add(command);
        }

        return tree;
    }

    /// <summary>
    /// True when the command line may ask for help, the version or completions. Only then are their options made, because their texts come from
    /// resources, which takes time.
    /// </summary>
    private static bool AsksForHelp(string[] args)
    {
        foreach (string arg in args)
        {
            if (arg is "--help" or "-h" or "/h" or "-?" or "/?" or "--version" || arg.StartsWith('['))
            {
                return true;
            }
        }

        return args.Length == 0;
    }

    /// <summary>True when the command line may name the command. The text to complete after <c>[suggest]</c> is one argument of several words.</summary>
    private static bool IsNamed(string name, string[] args)
    {
        foreach (string arg in args)
        {
            if (arg == name || (args[0].StartsWith("[suggest", StringComparison.Ordinal) && arg.Contains(name, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}
