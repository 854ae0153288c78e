using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Deployments.Spaces;
using Deployments.Spaces.Exporting;

namespace Deployments.Benchmarks.Contenders;

/// <summary>A space as an answer-set program in a file, and clingo run over it. A run takes in the tool's start and its grounding.</summary>
internal sealed partial class ClingoProgram
{
    private readonly string path = Path.GetTempFileName();

    public ClingoProgram(Space space)
    {
        using var writer = new StreamWriter(path);
        space.Export(SpaceExportFormat.Clingo, writer);
    }

    /// <summary>Enumerates all answers without printing them, and returns how many clingo says there are.</summary>
    /// <param name="preset">The preset; null for what clingo does of itself.</param>
    public long Count(string? preset = null) => Run(preset is null ? ["-n", "0", "-q"] : ["-n", "0", "-q", $"--configuration={preset}"], null);

    /// <summary>Enumerates all answers and prints them into a pipe that is read to its end.</summary>
    /// <param name="onAnswer">Takes each line of an answer.</param>
    public long Print(Action<string>? onAnswer = null) => Run(["-n", "0"], onAnswer ?? (static _ => { }));

    /// <summary>The choice that a line of atoms <c>v(I,K)</c> says.</summary>
    public static byte[] ReadAnswer(string line, int variables)
    {
        byte[] choice = new byte[variables];
        foreach (Match atom in Atom().Matches(line))
        {
            choice[int.Parse(atom.Groups[1].ValueSpan, CultureInfo.InvariantCulture)] = byte.Parse(atom.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
        }

        return choice;
    }

    /// <summary>Removes the file.</summary>
    public void Delete() => File.Delete(path);

    private long Run(string[] arguments, Action<string>? onAnswer)
    {
        using Process process = Process.Start(new ProcessStartInfo("clingo", [.. arguments, path]) { RedirectStandardOutput = true })!;
        long models = -1;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.StartsWith("Models", StringComparison.Ordinal))
            {
                models = long.Parse(line.AsSpan(line.IndexOf(':') + 1).Trim(" +"), CultureInfo.InvariantCulture);
            }
            else if (onAnswer is not null && line.StartsWith("v(", StringComparison.Ordinal))
            {
                onAnswer(line);
            }
        }

        process.WaitForExit();
        return models;
    }

    [GeneratedRegex(@"v\((\d+),(\d+)\)")]
    private static partial Regex Atom();
}
