using Deployments.Knowledge;
using Deployments.NRules;
using Deployments.NRules.Facts;
using NRules.Fluent.Dsl;

namespace CompanyPolicies;

/// <summary>The day is that of the program's fact, so that tests can set it; else today.</summary>
[Name("ACME-3"), Description("Everything is supported for another 180 days")]
[Policy(Reason = "a replacement takes half a year", Source = "document:ACME platform standard, 1.3")]
public sealed class SupportAhead : NRules.Fluent.Dsl.Rule
{
    public override void Define()
    {
        Placed component = null!;
        IEnumerable<Site> sites = null!;

        When()
            .Query(() => sites, query => query.Match<Site>().Collect())
            .Match(() => component, c => c.AnyComponent.Lifecycle.LastDay < Today(sites).AddDays(180));

        Then()
            .Do(context => context.Raise(
                component, $"support of `{component.Name}` ends on {component.AnyComponent.Lifecycle.LastDay:yyyy-MM-dd}",
                new FindingDetails { Reason = component.AnyComponent.Lifecycle.Note, Source = component.AnyComponent.Lifecycle.Source }));
    }

    private static DateOnly Today(IEnumerable<Site> sites) => sites.FirstOrDefault()?.Today ?? DateOnly.FromDateTime(DateTime.Today);
}
