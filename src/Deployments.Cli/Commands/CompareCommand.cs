using System.CommandLine;
using Deployments.Cli.Running;
using Deployments.Collections;
using Deployments.References;
using Deployments.Reporting.Text;
using Deployments.Text;

namespace Deployments.Cli.Commands;

/// <summary><c>compare</c>: shows two reference deployments side by side.</summary>
internal static class CompareCommand
{
    private const int NarrowestWidth = 60;

    public static void Fill(Command command, Session session)
    {
        Argument<string> left = Deployment("A");
        Argument<string> right = Deployment("B");
        command.Add(left);
        command.Add(right);
        command.SetAction(result =>
        {
            ReferenceDeployment a = Find(result.GetRequiredValue(left));
            ReferenceDeployment b = Find(result.GetRequiredValue(right));
            session.Out.Write(ComparisonText.Write(a, b, Math.Max(session.Width, NarrowestWidth)));
            return ExitCode.Fine;
        });
    }

    private static Argument<string> Deployment(string name) => new(name)
    {
        Description = "The id, key or number of a reference deployment.",
        CompletionSources = { _ => [.. ReferenceDeployments.All.Select(d => new System.CommandLine.Completions.CompletionItem(d.Id))] },
    };

    private static ReferenceDeployment Find(string word)
    {
        ValueList<ReferenceDeployment> found = ReferenceDeployments.Find(word);
        return found.Count switch
        {
            1 => found[0],
            0 => throw new InputException(
                $"there is no reference deployment '{word}'", null,
                Suggestion.For(word, ReferenceDeployments.All.SelectMany(d => d.Keys.Append(d.Id))) ?? "`deployments list deployments` shows what there is"),
            _ => throw new InputException(
                $"'{word}' stands for {found.Count} reference deployments", null, $"say which: {string.Join(" or ", found.SelectMany(d => d.Keys))}"),
        };
    }
}
