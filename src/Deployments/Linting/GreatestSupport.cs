using Deployments.Contracts;
using Deployments.Knowledge;
using Deployments.Vocabulary;

namespace Deployments.Linting;

/// <summary>
/// The most that can work: a stack with one machine of each architecture and vendor, each with every feature and component; claims are ignored.
/// Conditions are monotone, so a component that does not work here works in no stack.
/// </summary>
internal sealed class GreatestSupport
{
    private readonly LintSubject subject;
    private readonly Component[] order;
    private readonly IReadOnlySet<ComponentId> granted;
    private readonly HashSet<ComponentId> working = [];
    private readonly HashSet<CapabilityId> onSomeMachine = [];
    private readonly HashSet<CapabilityId> overTheNetwork = [];

    /// <summary>Computes the fixpoint.</summary>
    /// <param name="subject">The catalogue.</param>
    /// <param name="granted">Components to treat as working on every machine of their architectures.</param>
    public GreatestSupport(LintSubject subject, IReadOnlySet<ComponentId> granted)
    {
        this.subject = subject;
        this.granted = granted;
        order = [.. subject.Catalog.Components];
        Array.Sort([.. subject.Dependencies.Ranks], order);
        Machines = [.. from architecture in Enum.GetValues<Architecture>() from vendor in Vendors(subject) select new Machine(architecture, vendor)];
        bool more = true;
        while (more && !IsSettled)
        {
            more = false;
            foreach (Machine machine in Machines)
            {
                while (!IsSettled && Pass(machine))
                {
                    more = true;
                }
            }
        }
    }

    public IReadOnlyList<Machine> Machines { get; }

    /// <summary>True once every component works somewhere. With granted components the machines matter too, so the fixpoint runs to its end.</summary>
    private bool IsSettled => granted.Count == 0 && working.Count == order.Length;

    /// <summary>True when the component works on some machine.</summary>
    public bool Works(ComponentId component) => working.Contains(component);

    /// <summary>
    /// True when the condition holds on a machine. Mistakes that other checks report (unknown ids, no provider, impossible counts) count as holding.
    /// </summary>
    public bool Holds(Machine machine, Condition condition) => condition switch
    {
        CapabilityCondition c => !subject.IsProvided(c.Id) || IsWithinReach(machine, c),
        ComponentCondition { Reach: Reach.Node } c => machine.Working.Contains(c.Id) || subject.Catalog.Find(c.Id) is null,
        ComponentCondition c => working.Contains(c.Id) || subject.Catalog.Find(c.Id) is null,
        ArchitectureCondition a => a.Architectures.Contains(machine.Architecture) || a.Architectures.Count == 0,
        CpuVendorCondition v => string.Equals(v.Vendor, machine.CpuVendor, StringComparison.OrdinalIgnoreCase),
        AllCondition all => all.Parts.All(p => Holds(machine, p)),
        AtLeastCondition some => some.Parts.Count(p => Holds(machine, p)) >= Math.Min(some.Count, some.Parts.Count),
        _ => true,
    };

    private bool IsWithinReach(Machine machine, CapabilityCondition condition) =>
        (condition.Reach ?? ReachOf(condition.Id)) == Reach.Stack
            ? onSomeMachine.Contains(condition.Id)
            : machine.Provided.Contains(condition.Id) || overTheNetwork.Contains(condition.Id);

    private bool Pass(Machine machine)
    {
        bool more = false;
        foreach (Component component in order)
        {
            if (!component.Architectures.Contains(machine.Architecture))
            {
                continue;
            }

            if (!machine.Working.Contains(component.Id))
            {
                if (!granted.Contains(component.Id) && !component.Needs.All(n => n.Severity != Severity.Error || Holds(machine, n.Condition)))
                {
                    continue;
                }

                machine.Working.Add(component.Id);
                working.Add(component.Id);
                more = true;
            }

            foreach (Provision provision in component.Provides)
            {
                more |= !machine.Provided.Contains(provision.Capability)
                    && (provision.When is null || Holds(machine, provision.When)) && Provide(machine, provision);
            }
        }

        return more;
    }

    private bool Provide(Machine machine, Provision provision)
    {
        machine.Provided.Add(provision.Capability);
        onSomeMachine.Add(provision.Capability);
        if ((provision.Reach ?? ReachOf(provision.Capability)) == Reach.Stack)
        {
            overTheNetwork.Add(provision.Capability);
        }

        return true;
    }

    private Reach ReachOf(CapabilityId capability) => subject.Catalog.Find(capability)?.Reach ?? Reach.Node;

    /// <summary>The vendors that conditions name, and one more.</summary>
    private static string[] Vendors(LintSubject subject) =>
    [
        .. subject.Conditions.SelectMany(c => c.Condition.DescendantsAndSelf()).OfType<CpuVendorCondition>()
            .Select(v => v.Vendor).Append("").Distinct(StringComparer.OrdinalIgnoreCase),
    ];
}
