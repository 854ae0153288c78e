using System.CommandLine;

namespace Deployments.Cli.Input;

/// <summary>The option for how much of a list to write: a page of text, and all as JSON, when left out.</summary>
internal sealed class ListLimit
{
    private const ulong UsualLines = 20;

    private readonly Option<string?> option;

    private ListLimit(Option<string?> option) => this.option = option;

    /// <summary>Adds the option to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="what">What is listed, in the plural.</param>
    public static ListLimit AddTo(Command command, string what)
    {
        var option = new Option<string?>("--limit")
        {
            Description = $"List at most so many {what} of a kind; {UsualLines} as text and all as JSON when left out.",
            HelpName = "N",
        };
        command.Add(option);
        return new ListLimit(option);
    }

    /// <summary>The most to list of a kind.</summary>
    public int Read(ParseResult result, bool isJson) =>
        (int)Math.Min(NumberInput.Read("--limit", result.GetValue(option)) ?? (isJson ? int.MaxValue : UsualLines), int.MaxValue);
}
