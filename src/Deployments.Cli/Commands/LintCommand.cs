using System.CommandLine;
using Deployments.Catalogs;
using Deployments.Cli.Running;
using Deployments.Linting;
using Deployments.Text;

namespace Deployments.Cli.Commands;

/// <summary><c>lint</c>: checks the given knowledge files, or the shipped ones when none is given.</summary>
internal static class LintCommand
{
    public static void Fill(Command command, Session session)
    {
        Argument<string[]> files = new("FILE")
        {
            Description = "Knowledge files; without any, what ships with the tool is checked.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        command.Add(files);
        command.SetAction(result =>
        {
            string[] paths = result.GetValue(files) ?? [];
            IReadOnlyList<LintProblem> problems = CatalogLint.Check(Catalog.BuiltIn, [.. session.CatalogFiles, .. paths]);
            foreach (LintProblem problem in problems)
            {
                Problems.Write(session.Out, new InputException($"{problem.Message} [{problem.Check}]", problem.Location, problem.Advice));
            }

            if (problems.Count == 0)
            {
                session.Out.WriteLine(paths.Length == 0 ? "the knowledge that ships is fine" : "no problem found");
            }

            return problems.Count == 0 ? ExitCode.Fine : ExitCode.Findings;
        });
    }
}
