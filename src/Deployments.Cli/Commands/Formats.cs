using System.CommandLine;

namespace Deployments.Cli.Commands;

/// <summary>The option that chooses how an answer is written.</summary>
internal static class Formats
{
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
