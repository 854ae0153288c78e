using Deployments.Catalogs;

namespace Deployments.Linting;

/// <summary>
/// A word in an arrow string means one thing: components and workloads share no id, name, alias or word, ignoring case and punctuation.
/// Claims and workloads have ids of their own.
/// </summary>
internal sealed class DuplicateNameCheck : ILintCheck
{
    private const string Name = "duplicate-name";

    public IEnumerable<LintProblem> Run(LintSubject subject)
    {
        Catalog catalog = subject.Catalog;
        var words = catalog.Components.SelectMany(c => c.Aliases.Prepend(c.Name).Prepend(c.Id.ToString()).Select(w => (LintEntry.Of(c), w)))
            .Concat(catalog.Workloads.SelectMany(w => w.Words.Select(word => (LintEntry.Of(w), word))));
        return Collisions(words)
            .Concat(RepeatedIds(catalog.Claims.Select(LintEntry.Of)))
            .Concat(RepeatedIds(catalog.Workloads.Select(LintEntry.Of)));
    }

    private static IEnumerable<LintProblem> Collisions(IEnumerable<(LintEntry Entry, string Word)> words)
    {
        var owners = new Dictionary<string, LintEntry>();
        foreach ((LintEntry entry, string word) in words)
        {
            string key = Bare(word);
            if (!owners.TryAdd(key, entry) && owners[key] != entry)
            {
                yield return entry.Problem(
                    Name, $"{entry.Name} is called '{word}', and so is {owners[key].Name}", "give one of them another name");
            }
        }
    }

    private static IEnumerable<LintProblem> RepeatedIds(IEnumerable<LintEntry> entries) =>
        entries.GroupBy(e => e.Name).Where(g => g.Count() > 1)
            .Select(g => g.First().Problem(Name, $"{g.Key} stands twice", "give one of them another id"));

    /// <summary>What a reader of arrow strings compares: letters and digits alone.</summary>
    private static string Bare(string word) => string.Concat(word.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
