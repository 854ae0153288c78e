using System.CommandLine;
using System.Globalization;
using Deployments.Cli.Input;
using Deployments.Cli.Output.Rows;
using Deployments.Cli.Running;
using Deployments.Diagrams.Covering;
using Deployments.Pict;
using Deployments.Reporting.Pipelines;
using Deployments.Spaces;
using Deployments.Spaces.Costs;
using Deployments.Spaces.Covering;
using Deployments.Text;

namespace Deployments.Cli.Commands;

/// <summary><c>cover</c>: finds a few valid stacks, or rows of a PICT model, among which every possible combination of values occurs.</summary>
internal static class CoverCommand
{
    public static void Fill(Command command, Session session)
    {
        SpaceInput input = SpaceInput.AddTo(command, " Or a model in PICT's language, a file that ends with .pict.");
        Option<string?> strength = CoverInput.Strength();
        Option<string[]?> groups = CoverInput.Groups();
        Option<string?> rig = CoverInput.Rig();
        Option<string[]?> weights = CoverInput.Weights();
        Option<string?> seed = new("--seed") { Description = "The same seed finds the same stacks; 0 when left out.", HelpName = "N" };
        Option<string?> seedRows = new("--seed-rows")
        {
            Description = "Stacks to keep, in any format that this command writes, or '-' for standard input. They come first.",
            HelpName = "FILE",
        };
        Option<string?> minimise = new("--minimise")
        {
            Description = "Search so many steps for fewer stacks, such as 1000000; a moment when left out.",
            HelpName = "STEPS",
        };
        Option<string?> by = new("--by")
        {
            Description = $"A cost to keep low: {string.Join(", ", SpaceCost.Named.Select(c => c.Name))} or one of the space's own. Cheap stacks come first.",
            HelpName = "COST",
            CompletionSources = { _ => [.. SpaceCost.Named.Select(c => c.Name)] },
        };
        Option<string> format = Options.Option(StackRows.Formats);
        Option<string?> matrix = new("--matrix")
        {
            Description = "Write the stacks as a job matrix of GitHub Actions or GitLab instead, one job for each.",
            HelpName = "github|gitlab",
        };
        matrix.AcceptOnlyFromAmong("github", "gitlab");
        Option<string?> verbose = Options.Flag(
            "--verbose", "Say besides, on standard error, how many combinations there are and how few stacks could be enough.");
        foreach (Option option in new Option[] { strength, groups, rig, weights, seed, seedRows, minimise, by, format, matrix, verbose })
        {
            command.Add(option);
        }

        command.SetAction(result =>
        {
            int most = CoverInput.ReadStrength(result.GetValue(strength));
            ulong? steps = NumberInput.Read("--minimise", result.GetValue(minimise));
            using Progress? progress = session.StartProgress();
            var options = new CoverOptions
            {
                Strength = most,
                Groups = CoverInput.ReadGroups(result.GetValue(groups)),
                Rig = CoverInput.ReadRig(result.GetValue(rig)),
                Weights = CoverInput.ReadWeights(result.GetValue(weights)),
                Seed = NumberInput.Read("--seed", result.GetValue(seed)) ?? 0,
                Minimise = steps is null ? null : new CoverBudget((long)Math.Min(steps.Value, long.MaxValue)),
                Progress = progress is null ? null : new Reports(progress),
            };
            string form = result.GetValue(format)!;
            bool isVerbose = result.GetResult(verbose) is not null;
            if (input.PictFile(result) is { } model)
            {
                foreach (Option option in new Option[] { rig, weights, seedRows, by, matrix })
                {
                    if (result.GetResult(option) is not null)
                    {
                        throw new InputException($"{option.Name} is for spaces, and '{model}' is a PICT model", null, $"leave {option.Name} out");
                    }
                }

                PictCover rows = PictModel.Load(model).Cover(options);
                Note(session, isVerbose, "rows", rows.Rows.Count, rows.TupleCount, rows.LowerBound);
                PictRows.Write(session, rows, form);
                return ExitCode.Fine;
            }

            Space space = input.Compile(session, result);
            if (result.GetValue(seedRows) is { } file)
            {
                options = options with { SeedRows = space.ValidChoices(CoverInput.ReadRows(session, space, file)) };
            }

            StackCover cover = space.Cover(options, result.GetValue(by) is { } cost ? space.CostNamed(cost) : null);
            Note(session, isVerbose, "stacks", cover.Count, cover.TupleCount, cover.LowerBound);
            if (result.GetValue(matrix) is { } system)
            {
                session.Out.Write(system == "github" ? JobMatrix.GitHub(space, cover) : JobMatrix.GitLab(space, cover));
                return ExitCode.Fine;
            }

            StackRows.Write(session, space, form, cover.Choices);
            return ExitCode.Fine;
        });
    }

    private static void Note(Session session, bool isVerbose, string what, int count, long tuples, int least)
    {
        if (isVerbose)
        {
            session.Note(string.Create(
                CultureInfo.InvariantCulture, $"{count:N0} {what} cover {tuples:N0} combinations; no fewer than {least:N0} could"));
        }
    }

    /// <summary>Shows the rows found, immediately and on the searching thread, unlike <see cref="Progress{T}"/>.</summary>
    private sealed class Reports(Progress progress) : IProgress<CoverProgress>
    {
        public void Report(CoverProgress value) => progress.Say((ulong)value.Rows, value.Open > 0 ? "stacks found" : "stacks are enough so far");
    }
}
