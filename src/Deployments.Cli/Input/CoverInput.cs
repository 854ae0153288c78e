using System.CommandLine;
using Deployments.Cli.Running;
using Deployments.Collections;
using Deployments.Diagrams.Covering;
using Deployments.Spaces;
using Deployments.Spaces.Reading;
using Deployments.Text;

namespace Deployments.Cli.Input;

/// <summary>Reads what a covering array has to cover.</summary>
internal static class CoverInput
{
    private const int UsualStrength = 2;

    public static Option<string?> Strength() => new("--strength")
    {
        Description = $"How many variables must meet in every possible way: 1 for each value, {UsualStrength} for each pair, up to "
            + $"{CoverOptions.MaximumStrength}; {UsualStrength} when left out.",
        HelpName = "N",
    };

    public static Option<string[]?> Groups() => new("--group")
    {
        Description = "Variables that are covered with a strength of their own, such as 'hosts.hypervisor,hosts.storage:3'; may be given more than once.",
        HelpName = "VARIABLES:N",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    public static int ReadStrength(string? text) => Checked("--strength", NumberInput.Read("--strength", text) ?? UsualStrength);

    public static ValueList<CoverGroup> ReadGroups(string[]? texts)
    {
        var groups = new List<CoverGroup>();
        foreach (string text in texts ?? [])
        {
            int colon = text.LastIndexOf(':');
            string[] names = colon < 0 ? [] : text[..colon].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (names.Length == 0)
            {
                throw new InputException($"--group: '{text}' is not variables, a colon and a strength", null, "write it such as 'hypervisor,storage:3'");
            }

            groups.Add(new CoverGroup([.. names], Checked("--group", NumberInput.Read("--group", text[(colon + 1)..].Trim())!.Value)));
        }

        return [.. groups];
    }

    /// <summary>The rows of a file, or of standard input.</summary>
    public static ValueList<SpaceRow> ReadRows(Session session, Space space, string path)
    {
        if (path != StandardInput.Argument)
        {
            return space.LoadRows(path);
        }

        using Stream input = StandardInput.Open(session.In);
        return space.ReadRows(input, StandardInput.Name);
    }

    private static int Checked(string option, ulong strength) => strength is >= 1 and <= CoverOptions.MaximumStrength ? (int)strength
        : throw new InputException($"{option}: {strength} is not from 1 to {CoverOptions.MaximumStrength}", null, $"{UsualStrength} covers every pair");
}
