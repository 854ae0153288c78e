using Deployments.Changes;
using Deployments.Hardware;
using Deployments.NRules;
using Deployments.NRules.Facts;
using Deployments.Vocabulary;
using NRules.Fluent.Dsl;

namespace CompanyPolicies;

/// <summary>A fact that is not known is no proof: the machines must be looked at first.</summary>
[Name("ACME-5"), Description("What holds keys runs on machines with a TPM and secure boot")]
[Policy(Reason = "keys must not leave a machine that somebody has changed", Source = "document:ACME security standard, 7.2")]
public sealed class KeysNeedTrustedMachines : NRules.Fluent.Dsl.Rule
{
    private static readonly FeatureId[] Trust = [Features.Tpm20, Features.SecureBoot];

    public override void Define()
    {
        Placed holder = null!;
        MachineFeature feature = null!;

        When()
            .Match(() => holder, h => h.Id == PlatformServices.Vault)
            .Match(() => feature, f => Trust.Contains(f.Id), f => f.State != FeatureState.Enabled, f => f.Group == MachinesOf(holder.Group));

        Then()
            .Do(context => context.Raise(
                holder, $"`{holder.Name}` holds keys on machines whose `{feature.Id}` is {Words.Of(feature.State)}",
                new EnableFeature(feature.Id, feature.State, null)));
    }

    private static PlacedGroup MachinesOf(PlacedGroup group) => group.Host is { } host ? MachinesOf(host) : group;
}
