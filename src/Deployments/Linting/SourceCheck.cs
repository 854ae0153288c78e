using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Knowledge;
using Deployments.Vocabulary;

namespace Deployments.Linting;

/// <summary>Every fact has a source that a reader can look up.</summary>
internal sealed class SourceCheck : ILintCheck
{
    private const string Name = "fact-without-source";
    private const string DocumentPrefix = "document:";
    private const string Advice = "give an https:// address, or 'document:' and the title and entry of a source document";

    public IEnumerable<LintProblem> Run(LintSubject subject)
    {
        Catalog catalog = subject.Catalog;
        return catalog.Components.SelectMany(c => Problems(LintEntry.Of(c), OfComponent(c)))
            .Concat(catalog.Features.SelectMany(f => Problems(LintEntry.Of(f), OfFeature(f))))
            .Concat(catalog.Rules.SelectMany(r => Problems(LintEntry.Of(r), OfRule(r))));
    }

    private static IEnumerable<LintProblem> Problems(LintEntry entry, IEnumerable<(string Fact, string? Source)> facts) =>
        from fact in facts
        where !IsSource(fact.Source)
        select entry.Problem(
            Name,
            string.IsNullOrWhiteSpace(fact.Source) ? $"{fact.Fact} has no source" : $"{fact.Fact} has the source '{fact.Source}', which nobody can look up",
            Advice);

    private static List<(string Fact, string? Source)> OfComponent(Component component)
    {
        string own = LintEntry.Of(component).Name;
        List<(string Fact, string? Source)> facts = [.. OrNone(own, component.Sources)];
        facts.AddRange(component.Needs.Select(n => ($"the need '{n.Reason}' of {own}", (string?)n.Source)));
        if (component.Minimum is { } minimum)
        {
            facts.Add(($"the minimum of {own}", minimum.Source));
        }

        if (component.HighAvailability is { } availability)
        {
            facts.Add(($"the high availability of {own}", availability.Source));
        }

        if (component.Lifecycle.State != LifecycleState.Active || component.Lifecycle.Source is not null)
        {
            facts.Add(($"the life cycle of {own}", component.Lifecycle.Source));
        }

        return facts;
    }

    private static IEnumerable<(string Fact, string? Source)> OfFeature(Feature feature)
    {
        string own = LintEntry.Of(feature).Name;
        return feature.Remedies.Select(r => ($"the remedy '{r.Text}' of {own}", (string?)r.Source))
            .Concat(feature.Remedies.SelectMany(r => r.Places).Distinct().SelectMany(p => p.Entries)
                .Select(e => ($"the place '{e.On}' of {own}", (string?)e.Source)))
            .Concat(feature.Always.Select(a => ($"what is always so of {own}", (string?)a.Source))).Prepend((own, feature.Source));
    }

    // What the engine itself reports follows from the meaning of a stack and has no other source.
    private static (string Fact, string? Source)[] OfRule(Rule rule) =>
        rule is { When: null, InCode: false } && rule.Sources.Count == 0 ? [] : OrNone(LintEntry.Of(rule).Name, rule.Sources);

    private static (string Fact, string? Source)[] OrNone(string fact, ValueList<string> sources) =>
        sources.Count == 0 ? [(fact, null)] : [.. sources.Select(s => (fact, (string?)s))];

    private static bool IsSource(string? source) =>
        source is not null
        && (source.StartsWith(DocumentPrefix, StringComparison.Ordinal)
            ? !string.IsNullOrWhiteSpace(source[DocumentPrefix.Length..])
            : source.StartsWith("https://", StringComparison.Ordinal) && !source.Any(char.IsWhiteSpace)
                && Uri.TryCreate(source, UriKind.Absolute, out Uri? address) && address.Host.Contains('.', StringComparison.Ordinal));
}
