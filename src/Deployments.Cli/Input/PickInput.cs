using System.CommandLine;
using Deployments.Catalogs;
using Deployments.Spaces;
using Deployments.Spaces.Choosing;

namespace Deployments.Cli.Input;

/// <summary>The options for choices already made: components that are present or excluded, and options of slots.</summary>
internal sealed class PickInput
{
    private readonly Option<string[]?> with =
        List("--with", "What is chosen: components, or slots with their options, such as 'kvm,storage=ceph'; may be given more than once.");
    private readonly Option<string[]?> without = List("--without", "What is ruled out, written alike.");

    /// <summary>Adds the options to a command.</summary>
    public static PickInput AddTo(Command command)
    {
        var input = new PickInput();
        command.Add(input.with);
        command.Add(input.without);
        return input;
    }

    /// <summary>Reads the picks.</summary>
    public Picks Read(ParseResult result, Space space) =>
        space.Picks([.. Words(result.GetValue(with)), .. Words(result.GetValue(without)).Select(static w => "not " + w)]);

    private static Option<string[]?> List(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "NAME,SLOT=OPTION",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        CompletionSources = { _ => [.. Catalog.BuiltIn.Components.Select(c => c.Id.Value)] },
    };

    private static IEnumerable<string> Words(string[]? texts) =>
        (texts ?? []).SelectMany(t => t.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
