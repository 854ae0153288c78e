using System.Globalization;
using Deployments.Causes;
using Deployments.Contracts;
using Deployments.Vocabulary;

namespace Deployments.Wording;

/// <summary>Causes in English.</summary>
public sealed partial class English
{
    /// <summary>A cause as one clause, lower-case start.</summary>
    internal string Message(Cause cause) => cause switch
    {
        FeatureOff off => $"{Needs(off.Dependent, Name(off.Id))}, which is {State(off.State)}",
        FeatureNotPassedOn missing => $"{Needs(missing.Dependent, Name(missing.Id))}, which the virtual machines of group `{missing.Guests}` do not get",
        ConditionUnmet unmet => Needs(unmet.Dependent, Describe(unmet.Condition)) + Unmet(unmet.Condition),
        CircularNeed circular =>
            $"{Needs(circular.Dependent, Describe(circular.Condition))}, which only something that rests on {NameOf(circular.Dependent)} offers",
        WorkloadNotOffered none => $"nothing on group `{none.Group}` can run `{none.Workload}`",
        ClaimContested claim => $"{string.Join(" and ", claim.Claimants.Select(Name))} both take `{claim.Claim}`, of which a machine has one",
        ArchitecturesDiffer differ => $"no processor architecture suits everything on group `{differ.Group}`",
        NodesTooFew few => Say($"{Name(few.Component)} needs at least {few.Needed} nodes, and group `{few.Group}` has {few.Nodes}"),
        MachinesTooFew few => Say($"the stack asks for {few.Asked} machines, and hardware profile `{few.Profile}` stands for {few.Machines}"),
        SizeTooSmall small => $"a machine of group `{small.Group}` needs {Amount(small.Resource, small.Needed)}{Usable(small)} and has "
            + Number(small.Available),
        NoSpareNode spare =>
            Say($"{Name(spare.Component)} survives the loss of a node from {spare.Needed} nodes on, and group `{spare.Group}` has {spare.Nodes}"),
        BetterWith better => $"{Name(better.Component)} is better with {Describe(better.Condition)}",
        LifecycleConcern life => Lifecycle(life),
        PolicyBroken policy => catalog.Find(policy.Rule)?.Message ?? $"rule {policy.Rule} is broken",
        CheckFailed check => check.Message,
        FeatureLacking lacking => $"{Name(lacking.Id)} {Short(lacking.State)}",
        ResourceLacking lacking => $"less than {Amount(lacking.Resource, lacking.Needed)}",
        FactUnknown unknown => Unknown(unknown),
        ExcludedBySpace => "the space excludes it",
        FactsUnknown => "a fact that the stack rests on is not known",
        _ => throw new ArgumentOutOfRangeException(nameof(cause)),
    };

    /// <summary>An unknown fact by its word in JSON, with what it would have to be.</summary>
    internal static string NotKnown(FactUnknown unknown) =>
        $"{Quote(HardwareFact.Of(unknown.Condition).ToString())} is not known to be {Value(unknown.Condition, unknown.Instead) ?? "enabled"}";

    private string Needs(Dependent dependent, string what) => NameOf(dependent) + dependent.Dependence switch
    {
        Dependence.Needs => " needs ",
        Dependence.NeedsOfHost => " needs of its host ",
        Dependence.Offers => $" cannot offer `{dependent.Workload}` without ",
        _ => " lacks ",
    } + what;

    private string NameOf(Dependent dependent) => NameOf(dependent.Component, dependent.Group);

    private static string Unmet(Condition condition) => condition switch
    {
        CapabilityCondition => ", which nothing within reach provides",
        AtLeastCondition => ", and there is none of them",
        ComponentCondition => ", which is not part of the stack",
        _ => "",
    };

    private string Lifecycle(LifecycleConcern concern)
    {
        Lifecycle life = concern.Lifecycle;
        string state = life.State switch
        {
            LifecycleState.EndOfLife => "is past its end of life",
            LifecycleState.Deprecated => "is deprecated",
            LifecycleState.Research => "is made for research, not for production",
            LifecycleState.Maintenance => "is only maintained; nothing new is developed",
            _ => "is in use",
        };
        string since = (life.EndOfLife ?? life.Since) is { } date ? $" since {date}" : "";
        string successors = life.Successors.Count == 0 ? "" : $"; its successors are {string.Join(", ", life.Successors.Select(Name))}";
        return $"{Name(concern.Component)} {state}{since}{successors}";
    }

    private static string Unknown(FactUnknown unknown)
    {
        var fact = HardwareFact.Of(unknown.Condition);
        string? value = Value(unknown.Condition, unknown.Instead);
        return unknown.Condition is FeatureCondition feature
            ? $"{Name(feature.Id)} not known{(value is null ? "" : $" ({value})")}"
            : $"{Label(fact)} not known (needs {value}{Unit(fact)})";
    }

    private static string Usable(SizeTooSmall small) => small.Usable < small.Needed ? $" (of which {Number(small.Usable)} usable)" : "";

    private static string Amount(Resource resource, double amount) => $"{Number(amount)} {Name(resource)}";

    private static string Name(Resource resource) => resource switch
    {
        Resource.Memory => "GiB of memory",
        Resource.Processors => "processors",
        Resource.Disk => "GiB of disk",
        _ => throw new ArgumentOutOfRangeException(nameof(resource)),
    };

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
