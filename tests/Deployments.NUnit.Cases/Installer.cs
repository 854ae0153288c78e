using Deployments.Findings;
using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.NUnit.Cases;

/// <summary>What a user of the package tests, in as few lines as it takes.</summary>
internal static class Installer
{
    public static IReadOnlyList<ComponentId> Plan(Stack stack, bool isDryRun = false)
    {
        Report report = Deployment.Check(stack).Report;
        return report.Verdict == Verdict.Invalid ? throw new InvalidOperationException($"refused for {report.Findings[0].Rule}")
            : isDryRun ? [] : [.. stack.AllGroups().SelectMany(g => g.Components)];
    }
}
