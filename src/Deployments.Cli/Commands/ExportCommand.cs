using System.CommandLine;
using System.Text;
using Deployments.Cli.Input;
using Deployments.Cli.Running;
using Deployments.Spaces;
using Deployments.Spaces.Exporting;
using Deployments.Text;

namespace Deployments.Cli.Commands;

/// <summary><c>export</c>: writes a space in the format of another tool, which finds the same set of stacks.</summary>
internal static class ExportCommand
{
    public static void Fill(Command command, Session session)
    {
        SpaceInput input = SpaceInput.AddTo(command);
        string[] words = [.. Enum.GetNames<SpaceExportFormat>().Select(n => n.ToLowerInvariant())];
        Option<string> language = new Option<string>("--as")
        {
            Description = $"The language: {string.Join(", ", words)}.",
            HelpName = string.Join('|', words),
            Required = true,
        }.AcceptOnlyFromAmong(words);
        Option<string?> file = new("--output") { Description = "The file to write; standard output when left out.", HelpName = "FILE" };
        command.Add(language);
        command.Add(file);
        command.SetAction(result =>
        {
            SpaceExportFormat format = Enum.Parse<SpaceExportFormat>(result.GetRequiredValue(language), ignoreCase: true);
            Space space = input.Compile(session, result);
            if (result.GetValue(file) is { } path)
            {
                using StreamWriter writer = Open(path);
                space.Export(format, writer);
            }
            else
            {
                space.Export(format, session.Out);
            }

            return ExitCode.Fine;
        });
    }

    private static StreamWriter Open(string path)
    {
        try
        {
            return new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException($"cannot write '{path}': {failure.Message}", null, "give a file in a directory that is there and can be written to");
        }
    }
}
