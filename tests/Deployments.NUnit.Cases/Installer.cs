using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.NUnit.Cases;

/// <summary>What a user of the package tests, in as few lines as it takes.</summary>
internal static class Installer
{
    public static IReadOnlyList<ComponentId> Plan(Stack stack, bool isDryRun = false) => isDryRun ? [] : [.. stack.AllGroups().SelectMany(g => g.Components)];
}
