using System.CommandLine;
using System.CommandLine.Parsing;
using Deployments.Text;

namespace Deployments.Cli;

/// <summary>Turns the errors of a command line into one message.</summary>
internal static class UsageProblem
{
    public static InputException Of(ParseResult result)
    {
        Command command = result.CommandResult.Command;
        ParseError first = result.Errors[0];
        if (result.UnmatchedTokens.Count == 0)
        {
            return new InputException(Clause(first.Message), null, Usage(result));
        }

        string word = result.UnmatchedTokens[0];
        string problem = word.StartsWith('-') ? $"unknown option '{word}'"
            : command.Subcommands.Count > 0 ? $"unknown command '{word}'" : $"'{word}' is one argument too many";
        return new InputException(problem, null, Suggestion.For(word, Known(command)) ?? Usage(result));
    }

    private static IEnumerable<string> Known(Command command)
    {
        foreach (Command sub in command.Subcommands)
        {
            yield return sub.Name;
        }

        yield return "--help";
        yield return "--version";
        for (Command? at = command; at is not null; at = at.Parents.OfType<Command>().FirstOrDefault())
        {
            foreach (Option option in at.Options)
            {
                yield return option.Name;
            }
        }
    }

    private static string Usage(ParseResult result)
    {
        string path = "";
        for (SymbolResult? at = result.CommandResult; at is not null; at = at.Parent)
        {
            if (at is CommandResult { Command.Parents: var parents } part && parents.Any())
            {
                path = " " + part.Command.Name + path;
            }
        }

        return $"`deployments{path} --help` shows what can be given";
    }

    private static string Clause(string message)
    {
        string clause = string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
        return clause.Length == 0 ? "the command line is wrong" : char.ToLowerInvariant(clause[0]) + clause[1..];
    }
}
