using Deployments.Causes;
using Deployments.Changes;
using Deployments.Collections;
using Deployments.Contracts;
using Deployments.Vocabulary;

namespace Deployments.Wording;

/// <summary>Changes in English.</summary>
public sealed partial class English
{
    /// <summary>A change as an instruction, starting with a verb.</summary>
    /// <param name="change">The change.</param>
    /// <returns>A sentence without a full stop, such as <c>add `QEMU` to group `hosts`</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    public string Text(Change change) => change switch
    {
        EnableFeature { Advice: { } advice } => advice,
        EnableFeature { Kind: FixKind.ChangeSetting } feature => $"switch {Name(feature.Feature)} on",
        EnableFeature feature => $"use machines that have {Name(feature.Feature)}",
        UseMachines use => UseMachinesWith(use.With),
        UseLargerMachines larger => $"use machines with at least {Size(larger.Size)}",
        EnlargeGuests guests => $"give each virtual machine of `{guests.Group}` {Size(guests.Size)}",
        ProvideMachines provide => Say($"provide {provide.Machines} such machines, or give the groups fewer nodes"),
        AddNodes add => Say($"give group `{add.Group}` at least {add.Nodes} nodes"),
        AddComponent add => $"add {Name(add.Component)} to group `{add.Group}`",
        RemoveComponent remove => $"remove {Name(remove.Component)} from group `{remove.Group}`",
        ReplaceComponents replace => $"replace {string.Join(" and ", replace.Old.Select(Name))} by {Name(replace.New)}"
            + (replace.Group is { } group ? $" on group `{group}`" : ""),
        AddGroup { Host: { } host } add => $"add group `{add.Group.Name}` inside group `{host}`, with {Names(add.Adds)}",
        AddGroup add => $"add group `{add.Group.Name}`, with {Names(add.Adds)}",
        RemoveGroup remove => $"remove group `{remove.Group.Name}`, with {Names(remove.Removes)}",
        AddWorkload add => $"run `{add.Workload}` on group `{add.Group}` too",
        RemoveWorkload remove => $"do without `{remove.Workload}` on group `{remove.Group}`",
        null => throw new ArgumentNullException(nameof(change)),
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    private string Names(ValueList<ComponentId> components) => string.Join(", ", components.Select(Name));

    private string UseMachinesWith(Condition condition) => condition switch
    {
        CertificationCondition list => $"use hardware on the list of `{list.Certification}`",
        ArchitectureCondition machine => $"use {machine.Architectures} machines",
        _ => $"use machines with {Describe(condition)}",
    };

    /// <summary>The amounts that are more than 0.</summary>
    private static string Size(MachineSize size)
    {
        (Resource Resource, double Amount)[] all =
            [(Resource.Memory, size.MemoryGiB), (Resource.Processors, Math.Ceiling(size.Processors)), (Resource.Disk, size.DiskGiB)];
        string[] asked = [.. all.Where(a => a.Amount > 0).Select(a => Amount(a.Resource, a.Amount))];
        return asked.Length < 2 ? string.Concat(asked) : $"{string.Join(", ", asked[..^1])} and {asked[^1]}";
    }
}
