using Deployments.Catalogs;

namespace Deployments.Linting;

/// <summary>
/// No id, name, alias or word belongs to two components or workloads, ignoring case and punctuation, so that arrow strings are unambiguous.
/// The ids of claims and of workloads are unique.
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

    /// <summary>A word as arrow strings compare it: only letters and digits.</summary>
    private static string Bare(string word) => string.Concat(word.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
