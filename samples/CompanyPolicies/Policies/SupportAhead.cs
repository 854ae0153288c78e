using Deployments.Knowledge;
using Deployments.NRules;
using Deployments.NRules.Facts;
using NRules.Fluent.Dsl;

namespace CompanyPolicies;

[Name("ACME-3"), Description("Everything is supported for another 180 days")]
[Policy(Reason = "a replacement takes half a year", Source = "document:ACME platform standard, 1.3")]
public sealed class SupportAhead : NRules.Fluent.Dsl.Rule
{
    public override void Define()
    {
        Placed component = null!;
        Site site = null!;

        When()
            .Match(() => site)
            .Match(() => component, c => c.AnyComponent.Lifecycle.LastDay < site.Today.AddDays(180));

        Then()
            .Do(context => context.Raise(
                component, $"support of `{component.Name}` ends on {component.AnyComponent.Lifecycle.LastDay:yyyy-MM-dd}",
                new FindingDetails { Reason = component.AnyComponent.Lifecycle.Note, Source = component.AnyComponent.Lifecycle.Source }));
    }
}
