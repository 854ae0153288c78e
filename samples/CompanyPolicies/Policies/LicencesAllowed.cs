using Deployments.NRules;
using Deployments.NRules.Facts;
using Deployments.Vocabulary;
using NRules.Fluent.Dsl;

namespace CompanyPolicies;

[Name("ACME-6"), Description("Every licence is on the company's list")]
[Policy(Severity = Severity.Warning, Reason = "the legal department reads a licence before the company depends on it",
    Source = "document:ACME licence list, 2026", Remedy = "ask the legal department", SuppressWhen = "the legal department has agreed")]
public sealed class LicencesAllowed : NRules.Fluent.Dsl.Rule
{
    private static readonly string[] Allowed =
        ["Apache-2.0", "MIT", "BSD-", "ISC", "MPL-2.0", "GPL-", "LGPL-", "AGPL-3.0-only", "mixed free licences", "proprietary", "not software"];

    public override void Define()
    {
        Placed component = null!;

        When()
            .Match(() => component, c => !IsAllowed(c.AnyComponent.License));

        Then()
            .Do(context => context.Raise(component, $"the licence of `{component.Name}` is `{component.AnyComponent.License}`"));
    }

    private static bool IsAllowed(string licence) => Allowed.Any(allowed => licence.StartsWith(allowed, StringComparison.Ordinal));
}
