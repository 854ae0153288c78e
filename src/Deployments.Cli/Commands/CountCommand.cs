using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Deployments.Cli.Input;
using Deployments.Reading;
using Deployments.Spaces;

namespace Deployments.Cli.Commands;

/// <summary><c>count</c>: says how many valid stacks a space has, exactly.</summary>
internal static class CountCommand
{
    public static void Fill(Command command, Session session)
    {
        SpaceInput input = SpaceInput.AddTo(command);
        Option<string> format = Options.Option("text", "json");
        Option<string?> verbose = Options.Flag("--verbose", "Say besides, on standard error, how many there would be without rules, and what the count took.");
        command.Add(format);
        command.Add(verbose);
        command.SetAction(result =>
        {
            long start = Stopwatch.GetTimestamp();
            Space space = input.Compile(session, result);
            TimeSpan taken = Stopwatch.GetElapsedTime(start);
            if (result.GetResult(verbose) is not null)
            {
                session.Note(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{space.RawCount:N0} without rules; compiled in {taken.TotalMilliseconds:N0} ms to {space.NodeCount:N0} nodes over {space.Variables.Count} variables"));
            }

            session.Out.Write(result.GetValue(format) == "json" ? Json(space) : space.Count.ToString("N0", CultureInfo.InvariantCulture) + "\n");
            return ExitCode.Fine;
        });
    }

    private static string Json(Space space) => JsonText.Write(writer =>
    {
        writer.WriteStartObject();
        writer.Member("space", space.Definition.Id);
        writer.WritePropertyName("count");
        writer.WriteRawValue(space.Count.ToString(CultureInfo.InvariantCulture));
        writer.WritePropertyName("raw");
        writer.WriteRawValue(space.RawCount.ToString(CultureInfo.InvariantCulture));
        writer.Member("variables", space.Variables.Count);
        writer.Member("nodes", space.NodeCount);
        writer.WriteEndObject();
    });
}
