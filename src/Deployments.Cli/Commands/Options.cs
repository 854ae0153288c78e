using System.CommandLine;

namespace Deployments.Cli.Commands;

/// <summary>Makes the kinds of options that several commands share.</summary>
internal static class Options
{
    /// <summary>Makes an option without a value. Its type is not Boolean, because a Boolean option would be JIT-compiled at every start.</summary>
    public static Option<string?> Flag(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.Zero };

    /// <summary>Makes an option with a fixed list of words, of which the first is the default.</summary>
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
