using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Knowledge;
using Deployments.Text;
using Deployments.Vocabulary;

namespace Deployments.Linting;

/// <summary>Every id that an entry names exists.</summary>
internal sealed class UnknownReferenceCheck : ILintCheck
{
    private const string Capability = "capability";
    private const string Component = "component";
    private const string Feature = "feature";
    private const string Claim = "claim";
    private const string Layer = "layer";

    public IEnumerable<LintProblem> Run(LintSubject subject)
    {
        Catalog catalog = subject.Catalog;
        var known = new Dictionary<string, HashSet<string>>
        {
            [Capability] = [.. catalog.Capabilities.Select(c => c.Id.ToString())],
            [Component] = [.. catalog.Components.Select(c => c.Id.ToString())],
            [Feature] = [.. catalog.Features.Select(f => f.Id.ToString())],
            [Claim] = [.. catalog.Claims.Select(c => c.Id.ToString())],
            [Layer] = [.. Words.Layers.Keys.Order(StringComparer.Ordinal)],
        };
        return References(subject)
            .Where(r => !known[r.Kind].Contains(r.Id)).Distinct()
            .Select(r => r.Entry.Problem(
                $"unknown-{r.Kind}", $"unknown {r.Kind} '{r.Id}' in {r.Entry.Name}",
                Suggestion.For(r.Id, known[r.Kind]) ?? $"name a {r.Kind} that is there, or describe this one"));
    }

    private static IEnumerable<(LintEntry Entry, string Kind, string Id)> References(LintSubject subject)
    {
        Catalog catalog = subject.Catalog;
        return subject.Conditions.SelectMany(c => OfCondition(c))
            .Concat(catalog.Components.SelectMany(OfComponent))
            .Concat(catalog.Capabilities.SelectMany(c => c.Assume.Select(id => (LintEntry.Of(c), Component, id.ToString()))))
            .Concat(catalog.Workloads.SelectMany(OfWorkload))
            .Concat(catalog.AmbiguousNames.SelectMany(n => n.Meanings.Select(id => (LintEntry.Of(n), Component, id.ToString()))))
            .Concat(catalog.Rules.SelectMany(OfTrigger));
    }

    private static IEnumerable<(LintEntry Entry, string Kind, string Id)> OfCondition(LintCondition stated)
    {
        foreach (Condition part in stated.Condition.DescendantsAndSelf())
        {
            switch (part)
            {
                case CapabilityCondition c: yield return (stated.Entry, Capability, c.Id.ToString()); break;
                case ComponentCondition c: yield return (stated.Entry, Component, c.Id.ToString()); break;
                case FeatureCondition f: yield return (stated.Entry, Feature, f.Id.ToString()); break;
            }
        }
    }

    private static IEnumerable<(LintEntry Entry, string Kind, string Id)> OfComponent(Component component)
    {
        LintEntry entry = LintEntry.Of(component);
        ValueList<ComponentId> extends = component is OrchestratorExtension extension ? extension.Extends : [];
        return component.Provides.Select(p => (entry, Capability, p.Capability.ToString()))
            .Concat((component.Guests?.Provides ?? []).Select(p => (entry, Feature, p.Feature.ToString())))
            .Concat(component.Claims.Select(c => (entry, Claim, c.ToString())))
            .Concat(component.Includes.Select(c => (entry, Component, c.ToString())))
            .Concat(component.Lifecycle.Successors.Concat(extends).Select(id => (entry, Component, id.ToString())));
    }

    private static IEnumerable<(LintEntry Entry, string Kind, string Id)> OfWorkload(Workload workload)
    {
        LintEntry entry = LintEntry.Of(workload);
        return workload.Under.SelectMany(u => new[] { (entry, Layer, u.Key), (entry, Capability, u.Value.ToString()) })
            .Prepend((entry, Capability, workload.Capability.ToString()));
    }

    private static IEnumerable<(LintEntry Entry, string Kind, string Id)> OfTrigger(Rule rule) =>
        rule.When is not { } when ? [] : when.Together.Concat(when.Elsewhere).Concat(when.HostedBy)
            .Select(id => (LintEntry.Of(rule), Component, id.ToString()))
            .Concat(when.Claims.Select(id => (LintEntry.Of(rule), Claim, id.ToString())));
}
