using Deployments.Catalogs;
using Deployments.Contracts;
using Deployments.Knowledge;
using Deployments.Vocabulary;

namespace Deployments.Linting;

/// <summary>Every needed capability has a provider, and every capability is provided or needed.</summary>
internal sealed class UnprovidedCapabilityCheck : ILintCheck
{
    public IEnumerable<LintProblem> Run(LintSubject subject)
    {
        var needed = new Dictionary<CapabilityId, LintEntry>();
        foreach ((LintEntry entry, CapabilityId id) in Needed(subject))
        {
            needed.TryAdd(id, entry);
        }

        foreach (Capability capability in subject.Catalog.Capabilities.Where(c => !subject.IsProvided(c.Id)))
        {
            yield return needed.TryGetValue(capability.Id, out LintEntry entry)
                ? entry.Problem(
                    "capability-nobody-provides", $"nothing provides the capability '{capability.Id}', which {entry.Name} needs",
                    "add it to what a component provides")
                : LintEntry.Of(capability).Problem(
                    "unused-capability", $"nothing provides or needs the capability '{capability.Id}'", "remove it");
        }
    }

    private static IEnumerable<(LintEntry Entry, CapabilityId Id)> Needed(LintSubject subject)
    {
        Catalog catalog = subject.Catalog;
        return subject.Conditions
            .SelectMany(c => c.Condition.DescendantsAndSelf().OfType<CapabilityCondition>().Select(leaf => (c.Entry, leaf.Id)))
            .Concat(catalog.Workloads.SelectMany(w => w.Under.Values.Prepend(w.Capability).Select(id => (LintEntry.Of(w), id))));
    }
}
