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

    public static Option<string?> Rig() => new("--rig")
    {
        Description = "Variables that are dear to change, such as 'hosts.hypervisor,hosts.storage:1': stacks use few combinations of them, and those that "
            + "share one stand together. The strength is their own; a small one gives few set-ups.",
        HelpName = "VARIABLES:N",
    };

    public static Option<string[]?> Weights() => new("--weight")
    {
        Description = "A value that is to occur more often where the coverage leaves a choice, such as 'storage=ceph:5'; may be given more than once.",
        HelpName = "VARIABLE=VALUE:N",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    public static ValueList<CoverWeight> ReadWeights(string[]? texts)
    {
        var weights = new List<CoverWeight>();
        foreach (string text in texts ?? [])
        {
            int equals = text.IndexOf('=', StringComparison.Ordinal), colon = text.LastIndexOf(':');
            if (equals < 1 || colon <= equals + 1)
            {
                throw new InputException($"--weight: '{text}' is not a variable, a value and a weight", null, "write it such as 'storage=ceph:5'");
            }

            ulong weight = NumberInput.Read("--weight", text[(colon + 1)..].Trim())!.Value;
            weights.Add(weight is >= 1 and <= CoverWeight.MaximumWeight ? new CoverWeight(text[..equals].Trim(), text[(equals + 1)..colon].Trim(), (int)weight)
                : throw new InputException($"--weight: {weight} is not from 1 to {CoverWeight.MaximumWeight:N0}", null, "other values have the weight 1"));
        }

        return [.. weights];
    }

    public static int ReadStrength(string? text) => Checked("--strength", NumberInput.Read("--strength", text) ?? UsualStrength);

    public static ValueList<CoverGroup> ReadGroups(string[]? texts) => [.. (texts ?? []).Select(static text => ReadGroup("--group", text))];

    public static CoverGroup? ReadRig(string? text) => text is null ? null : ReadGroup("--rig", text);

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

    private static CoverGroup ReadGroup(string option, string text)
    {
        int colon = text.LastIndexOf(':');
        string[] names = colon < 0 ? [] : text[..colon].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return names.Length > 0 ? new CoverGroup([.. names], Checked(option, NumberInput.Read(option, text[(colon + 1)..].Trim())!.Value))
            : throw new InputException($"{option}: '{text}' is not variables, a colon and a strength", null, "write it such as 'hypervisor,storage:3'");
    }

    private static int Checked(string option, ulong strength) => strength is >= 1 and <= CoverOptions.MaximumStrength ? (int)strength
        : throw new InputException($"{option}: {strength} is not from 1 to {CoverOptions.MaximumStrength}", null, $"{UsualStrength} covers every pair");
}
