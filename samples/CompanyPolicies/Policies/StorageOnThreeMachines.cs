using Deployments.Changes;
using Deployments.Knowledge;
using Deployments.NRules;
using Deployments.NRules.Facts;
using Deployments.Vocabulary;
using NRules.Fluent.Dsl;

namespace CompanyPolicies;

[Name("ACME-2"), Description("Storage that is shared stands on at least three machines")]
[Policy(Reason = "two copies cannot outvote each other", Source = "document:ACME platform standard, 3.4")]
public sealed class StorageOnThreeMachines : NRules.Fluent.Dsl.Rule
{
    public override void Define()
    {
        Placed<StorageSystem> storage = null!;

        When()
            .Match(() => storage, s => s.Component.Scope != StorageScope.Local, s => s.Group.IsPhysical, s => s.Group.Machines < 3);

        Then()
            .Do(context => context.Raise(
                storage, $"`{storage.Name}` stands on {storage.Group.Machines} of at least 3 machines", new AddNodes(storage.Group.Name, 3)));
    }
}
