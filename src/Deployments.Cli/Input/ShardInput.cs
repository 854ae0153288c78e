using System.CommandLine;
using System.Globalization;
using Deployments.Text;

namespace Deployments.Cli.Input;

/// <summary>Reads the part of a space to process: <c>I/N</c> with an index from 0, like the indexes of build jobs.</summary>
internal static class ShardInput
{
    public static Option<string?> Option() => new("--shard")
    {
        Description = "Only one of N equal parts: its index from 0 to N-1, a slash, N. The parts are the whole together, and need not know of each other.",
        HelpName = "I/N",
    };

    public static (int Index, int Of) Read(string? text)
    {
        if (text is null)
        {
            return (0, 1);
        }

        string[] parts = text.Split('/');
        int index = -1, of = 0;
        bool isPair = parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out index)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out of);
        return isPair && of > 0 && index < of ? (index, of) : throw new InputException(
            $"'{text}' is not a shard", null, isPair && of > 0 ? $"the first of {of} is 0/{of}, the last {of - 1}/{of}"
                : "write an index from 0, a slash, the number of shards: 0/4");
    }
}
