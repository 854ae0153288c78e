using Deployments.Catalogs;
using Deployments.Contracts;
using Deployments.Knowledge;
using Deployments.Vocabulary;
using Deployments.Wording;

namespace Deployments.Cli.Output;

/// <summary>Writes a capability: its definition, its providers and the components that need it.</summary>
internal static class CapabilityCard
{
    public static void Write(Card card, Capability capability, Catalog catalog)
    {
        var phrases = English.Of(catalog);
        card.Title(capability.Name, capability.Id.Value, "capability");
        card.Sentence(capability.Definition);
        card.Fact("reaches", capability.Reach == Reach.Node ? "the machines of one group" : "the whole stack, over the network");
        card.Fact("usually from", capability.Assume.Select(phrases.Name));
        card.Fact("provided by", catalog.ProvidersOf(capability.Id).SelectMany(c => c.Provides.Where(p => p.Capability == capability.Id)
            .Select(p => p.When is null ? phrases.Name(c.Id) : $"{phrases.Name(c.Id)} (with {phrases.Describe(p.When)})")));
        card.Fact("needed by", catalog.Components.Where(c => c.Needs.Any(n => Mentions(n.Condition, capability.Id))).Select(c => phrases.Name(c.Id)));
    }

    private static bool Mentions(Condition condition, CapabilityId id) =>
        condition.Leaves().Any(l => l is CapabilityCondition c && c.Id == id);
}
