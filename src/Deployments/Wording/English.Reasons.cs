using Deployments.Reasons;
using Deployments.Vocabulary;

namespace Deployments.Wording;

/// <summary>Reasons in English.</summary>
public sealed partial class English
{
    /// <summary>A reason as one clause.</summary>
    internal string Text(Reason reason) => reason switch
    {
        Needed need => $"{NameOf(need.Component, need.Group)} needs {Describe(need.Condition)}{(need.Why is { } why ? $": {why}" : "")}",
        ProvidedOnlyWith only => $"{Name(only.Provider)} provides `{only.Capability}` only with {Describe(only.Condition)}",
        PassedOnOnlyWith only => $"{Name(only.Host)} passes {Name(only.Feature)} on to its virtual machines only with {Describe(only.Condition)}",
        NotPassedOn none => $"nothing on group `{none.Host}` passes {Name(none.Feature)} on to virtual machines",
        RestsOn rests => $"{Name(rests.Component)} rests on {Name(rests.Support)}",
        RunsOn runs => $"{Name(runs.Component)} runs on {runs.Architectures}",
        Takes takes => Text(takes),
        GuestsTake guests => $"the virtual machines on a machine of group `{guests.Group}` take {Amount(guests.Resource, guests.Amount)}",
        Stated stated => stated.Text,
        ProfileFact fact => $"hardware profile `{fact.Profile}` says that {Fact(fact)}{(fact.Origin is { } origin ? $" ({origin})" : "")}",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    private string Text(Takes takes) => takes.Of switch
    {
        MinimumScope.Component => $"{Name(takes.Component)} takes {Amount(takes.Resource, takes.Amount)}",
        MinimumScope.Machine => $"{Name(takes.Component)} needs a machine with {Amount(takes.Resource, takes.Amount)}",
        _ => $"{Name(takes.Component)} needs a machine with {Amount(takes.Resource, takes.Amount)}, the virtual machines on it included",
    };

    private static string Fact(ProfileFact fact) => fact switch
    {
        ProfileFeature feature => $"{Name(feature.Feature)} is {State(feature.State)}",
        ProfileArchitecture machine => $"the processors are {ArchitectureSet.NameOf(machine.Architecture)}",
        ProfileCpuVendor processors => $"the processors are made by {processors.Vendor}",
        ProfileCertifications { Certifications.Count: 0 } => "it is on no vendor's list",
        ProfileCertifications lists => $"the certifications are {string.Join(", ", (IEnumerable<string>)lists.Certifications)}",
        ProfileAmount amount => $"there are {Number(amount.Amount)} {Name(amount.Quantity)}",
        ProfileGuest guest => $"this machine is a guest ({guest.HostedBy})",
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };
}
