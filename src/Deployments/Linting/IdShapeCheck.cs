using System.Text.RegularExpressions;
using Deployments.Catalogs;
using Deployments.Knowledge;
using Deployments.Vocabulary;

namespace Deployments.Linting;

/// <summary>All ids have the same form.</summary>
internal sealed partial class IdShapeCheck : ILintCheck
{
    private const string Name = "bad-id";
    private const string BuiltInPrefix = "DEP";

    public IEnumerable<LintProblem> Run(LintSubject subject)
    {
        Catalog catalog = subject.Catalog;
        IEnumerable<(LintEntry Entry, string Id)> ids = catalog.Components.Select(c => (LintEntry.Of(c), c.Id.ToString()))
            .Concat(catalog.Capabilities.Select(c => (LintEntry.Of(c), c.Id.ToString())))
            .Concat(catalog.Claims.Select(c => (LintEntry.Of(c), c.Id.ToString())))
            .Concat(catalog.Workloads.Select(w => (LintEntry.Of(w), w.Id)))
            .Concat(catalog.Features.Select(f => (LintEntry.Of(f), f.Id.ToString())));
        return ids.Where(e => !Words().IsMatch(e.Id)).Select(e => NotWords(e.Entry, $"the id of {e.Entry.Name}"))
            .Concat(catalog.Rules.Where(r => !Words().IsMatch(r.Name)).Select(r => NotWords(LintEntry.Of(r), $"the name '{r.Name}' of rule '{r.Id}'")))
            .Concat(catalog.Rules.Where(r => !IsRuleId(r.Id.ToString())).Select(NotRuleId));
    }

    /// <summary>True for the id of a built-in rule.</summary>
    public static bool IsBuiltIn(RuleId id) => BuiltInId().IsMatch(id.ToString());

    // The prefix is the library's: an id such as DEP42 would read as one of its rules.
    private static bool IsRuleId(string id) =>
        id.StartsWith(BuiltInPrefix, StringComparison.Ordinal) && id.Skip(BuiltInPrefix.Length).All(char.IsAsciiDigit)
            ? BuiltInId().IsMatch(id)
            : RuleWord().IsMatch(id);

    private static LintProblem NotWords(LintEntry entry, string what) =>
        entry.Problem(Name, $"{what} is not made of words joined by hyphens", "write lower-case letters, digits and dots, joined by hyphens");

    private static LintProblem NotRuleId(Rule rule) =>
        LintEntry.Of(rule).Problem(
            Name, $"rule '{rule.Id}' has an id that no rule can have",
            $"write letters and digits joined by hyphens; {BuiltInPrefix} and four digits is for the library's own rules");

    [GeneratedRegex(@"^[a-z0-9]+([.-][a-z0-9]+)*\z")]
    private static partial Regex Words();

    [GeneratedRegex(@"^[A-Za-z0-9]+(-[A-Za-z0-9]+)*\z")]
    private static partial Regex RuleWord();

    [GeneratedRegex(@"^DEP[0-9]{4}\z")]
    private static partial Regex BuiltInId();
}
