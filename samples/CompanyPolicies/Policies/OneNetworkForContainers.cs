using Deployments.Knowledge;
using Deployments.NRules;
using Deployments.NRules.Facts;
using Deployments.Vocabulary;
using NRules.Fluent.Dsl;

namespace CompanyPolicies;

[Name("ACME-4"), Description("All clusters have their container network from one vendor")]
[Policy(Reason = "the network team knows one of them well", Source = "document:ACME network standard, 5", Remedy = "keep the one that most clusters have")]
public sealed class OneNetworkForContainers : NRules.Fluent.Dsl.Rule
{
    public override void Define()
    {
        IEnumerable<Placed<Network>> networks = null!;

        When()
            .Query(() => networks, query => query
                .Match<Placed<Network>>(n => n.Component.Kind == NetworkKind.ContainerNetwork)
                .Collect()
                .Where(all => all.Select(n => n.Id).Distinct().Count() > 1));

        Then()
            .Do(context => context.Raise($"{networks.Select(n => n.Id).Distinct().Count()} vendors of container networks: {Names(networks)}"));
    }

    private static string Names(IEnumerable<Placed<Network>> networks) =>
        string.Join(", ", networks.Select(n => $"`{n.Name}`").Distinct().Order(StringComparer.Ordinal));
}
