using Deployments.Changes;
using Deployments.Knowledge;
using Deployments.NRules;
using Deployments.NRules.Facts;
using Deployments.Vocabulary;
using NRules.Fluent.Dsl;

namespace CompanyPolicies;

/// <summary>QEMU beside KVM is only its device model: a type-1 hypervisor on the group answers for it.</summary>
[Name("ACME-1"), Description("No type-2 hypervisor runs production guests")]
[Policy(Reason = "a hypervisor that is a program of the system falls with it", Source = "document:ACME platform standard, 2.1")]
public sealed class NoTypeTwoInProduction : NRules.Fluent.Dsl.Rule
{
    public override void Define()
    {
        Placed<Hypervisor> hypervisor = null!;

        When()
            .Match(() => hypervisor, h => h.Component.Type == HypervisorType.Type2)
            .Not<Placed<Hypervisor>>(other => other.Group == hypervisor.Group && other.Component.Type == HypervisorType.Type1)
            .Not<Site>(site => !site.IsProduction);

        Then()
            .Do(context => context.Raise(hypervisor, $"`{hypervisor.Name}` is a type-2 hypervisor", ByKvm(hypervisor)));
    }

    private static ReplaceComponents ByKvm(Placed hypervisor) => new([hypervisor.Id], Hypervisors.Kvm, hypervisor.Group.Name);
}
