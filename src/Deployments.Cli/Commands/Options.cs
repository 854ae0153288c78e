using System.CommandLine;

namespace Deployments.Cli.Commands;

/// <summary>Kinds of options that several commands have.</summary>
internal static class Options
{
    /// <summary>Makes an option that is given or not. An option of a Boolean would be compiled anew at every start.</summary>
    public static Option<string?> Flag(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.Zero };

    /// <summary>Makes the option; the first word is the default.</summary>
    public static Option<string> Option(params string[] words)
    {
        var option = new Option<string>("--format")
        {
            Description = $"How to write the answer: {string.Join(", ", words)}; {words[0]} when left out.",
            HelpName = string.Join('|', words),
            DefaultValueFactory = _ => words[0],
        };
        return option.AcceptOnlyFromAmong(words);
    }
}
