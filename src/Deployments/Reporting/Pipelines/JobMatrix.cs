using System.Globalization;
using System.Text;
using Deployments.Collections;
using Deployments.Spaces;
using Deployments.Spaces.Covering;
using Deployments.Text;
using Newtonsoft.Json;

namespace Deployments.Reporting.Pipelines;

/// <summary>
/// The stacks of a cover as the job matrix of a CI system: one job for each, with the option of each slot as a variable. Every job also has the number of
/// its stack, from 1 on, in the order of the cover.
/// </summary>
public static class JobMatrix
{
    /// <summary>The most jobs that GitHub starts for one matrix.</summary>
    /// <remarks>https://docs.github.com/en/actions/reference/limits</remarks>
    public const int MostGitHubJobs = 256;

    /// <summary>The most jobs that GitLab starts for one matrix.</summary>
    /// <remarks>https://docs.gitlab.com/ci/yaml/#parallelmatrix</remarks>
    public const int MostGitLabJobs = 200;

    private const string NumberName = "stack";

    /// <summary>The matrix for GitHub Actions: one line of JSON, to put into an output and read by <c>matrix: ${{ fromJSON(…) }}</c>.</summary>
    /// <param name="space">The space.</param>
    /// <param name="cover">Stacks of it.</param>
    /// <returns>JSON with the member <c>include</c>, and a final line end.</returns>
    /// <exception cref="InputException">There are more stacks than <see cref="MostGitHubJobs"/>.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="space"/> or <paramref name="cover"/> is null.</exception>
    public static string GitHub(Space space, StackCover cover)
    {
        Require(space, cover, "GitHub", MostGitHubJobs);
        string[] names = NamesOf(space, static name => name);
        var text = new StringWriter(CultureInfo.InvariantCulture);
        using var writer = new JsonTextWriter(text);
        writer.WriteStartObject();
        writer.WritePropertyName("include");
        writer.WriteStartArray();
        for (int i = 0; i < cover.Count; i++)
        {
            writer.WriteStartObject();
            writer.WritePropertyName(NumberName);
            writer.WriteValue(i + 1);
            foreach ((string name, string value) in Members(space, names, cover.Choices[i]))
            {
                writer.WritePropertyName(name);
                writer.WriteValue(value);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        return text + "\n";
    }

    /// <summary>The matrix for GitLab: the keyword <c>parallel</c> of a job as YAML. Variables are in capitals, as GitLab's own are.</summary>
    /// <param name="space">The space.</param>
    /// <param name="cover">Stacks of it.</param>
    /// <returns>YAML with <c>\n</c> line ends and a final one.</returns>
    /// <exception cref="InputException">There are more stacks than <see cref="MostGitLabJobs"/>.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="space"/> or <paramref name="cover"/> is null.</exception>
    public static string GitLab(Space space, StackCover cover)
    {
        Require(space, cover, "GitLab", MostGitLabJobs);
        string[] names = NamesOf(space, static name => name.Replace('-', '_').ToUpperInvariant());
        var text = new StringBuilder("parallel:\n  matrix:\n");
        for (int i = 0; i < cover.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"    - {NumberName.ToUpperInvariant()}: \"{i + 1}\"\n");
            foreach ((string name, string value) in Members(space, names, cover.Choices[i]))
            {
                text.Append(CultureInfo.InvariantCulture, $"      {name}: '{value.Replace("'", "''", StringComparison.Ordinal)}'\n");
            }
        }

        return text.ToString();
    }

    private static void Require(Space space, StackCover cover, string system, int most)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(cover);
        if (cover.Count > most)
        {
            throw new InputException(
                $"{cover.Count} stacks are more jobs than {system} starts for one matrix, which is {most}", null,
                "narrow the space with a condition, or ask for a lower strength");
        }
    }

    /// <summary>The variables, each with its value.</summary>
    private static IEnumerable<(string Name, string Value)> Members(Space space, string[] names, ValueList<byte> choice) =>
        names.Select((name, v) => (name, space.Variables[v].Values[choice[v]]));

    /// <summary>
    /// A name for each variable: its own, with its group before it where several groups have one of that name, and a number behind it where the system would
    /// still take it for another, or for the number of the stack.
    /// </summary>
    private static string[] NamesOf(Space space, Func<string, string> spell)
    {
        HashSet<string> several = [.. space.Variables.GroupBy(v => v.Name).Where(g => g.Skip(1).Any()).Select(g => g.Key)];
        HashSet<string> taken = [spell(NumberName)];
        return [.. space.Variables.Select(v => spell(Plain(several.Contains(v.Name) ? $"{v.Group}_{v.Name}" : v.Name)))
            .Select(name => Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? name : $"{name}_{n}").First(taken.Add))];
    }

    /// <summary>Only what both systems allow in a name: letters, digits, '-' and '_'.</summary>
    private static string Plain(string name) =>
        string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' ? c : '_'));
}
