using Deployments.Collections;
using Deployments.Hardware;
using Deployments.Stacks;
using Deployments.Text;
using Deployments.Validation;

namespace Deployments.Fleets;

/// <summary>Many machines, the identical ones grouped. Immutable and thread-safe.</summary>
public sealed record Fleet
{
    /// <summary>The most machines that are accepted.</summary>
    public const int MaximumMachines = HardwareProfile.MaximumNodes;

    private Fleet(ValueList<MachineGroup> groups)
    {
        Groups = groups;
        Machines = MachineCount.Of(groups);
    }

    /// <summary>The groups of identical machines: the largest first, and as they were given where they are equally large.</summary>
    public ValueList<MachineGroup> Groups { get; }

    /// <summary>The number of machines.</summary>
    public int Machines { get; }

    /// <summary>
    /// Groups machines. Two are identical when their profiles are equal in everything but names, origins, notes and the number of nodes;
    /// names of network interfaces do not count either.
    /// </summary>
    /// <param name="machines">The profiles; one that states its nodes counts as that many machines, any other as one.</param>
    /// <returns>The fleet.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="machines"/> is null.</exception>
    /// <exception cref="InputException">There are more than <see cref="MaximumMachines"/> machines.</exception>
    public static Fleet Of(IEnumerable<HardwareProfile> machines)
    {
        ArgumentNullException.ThrowIfNull(machines);
        var byMachine = new Dictionary<HardwareProfile, List<HardwareProfile>>(SameMachine.Comparer);
        var groups = new List<List<HardwareProfile>>();
        foreach (HardwareProfile machine in machines)
        {
            if (!byMachine.TryGetValue(machine, out List<HardwareProfile>? group))
            {
                group = [];
                groups.Add(group);
                byMachine.Add(machine, group);
            }

            group.Add(machine);
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        MachineGroup[] made = [.. groups.ConvertAll(g => GroupOf(g, names))];
        long total = made.Sum(static g => (long)g.Count);
        return total <= MaximumMachines
            ? new Fleet(made.OrderByDescending(static g => g.Count).ToValueList())
            : throw new InputException(FormattableString.Invariant(
                $"the fleet has {total:N0} machines, but {MaximumMachines:N0} is the most that is accepted"));
    }

    /// <summary>Finds the machines that can carry a stack.</summary>
    /// <remarks>
    /// Each distinct machine is judged once, as if there were enough machines like it: its profile counts for as many machines as the fleet has, or as
    /// the stack asks for where that is more. It must be able to carry every physical group that states no hardware of its own. Whether there are
    /// enough such machines is the verdict on the fleet.
    /// </remarks>
    /// <param name="stack">The stack, exactly as it is; the stack completer adds what goes without saying.</param>
    /// <param name="engine">The engine; null for <see cref="RulesEngine.Default"/>.</param>
    /// <param name="progress">Receives the number of <see cref="Groups"/> judged so far; null for no reports.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stack"/> is null.</exception>
    /// <exception cref="InputException">
    /// The stack names a component or capability that the catalogue does not have, or leaves no group to the fleet because each states hardware of its own.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public FleetReport Judge(
        Stack stack, RulesEngine? engine = null, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stack);
        engine ??= RulesEngine.Default;
        int asked = FleetNeeds.MachinesAsked(stack, engine.Catalog);
        if (asked == 0)
        {
            throw new InputException(
                "every group of the stack states its own hardware, so there is nothing for a fleet to carry", null, "leave 'hardware' out of a group");
        }

        int nodes = Math.Max(Machines, asked);
        JudgedGroup[] judged = new JudgedGroup[Groups.Count];
        for (int i = 0; i < judged.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            judged[i] = new JudgedGroup(Groups[i], MachineStudy.Of(stack, Groups[i].Profile with { Nodes = nodes }, engine));
            progress?.Report(i + 1);
        }

        var groups = new ValueList<JudgedGroup>(judged);
        return new FleetReport
        {
            Verdict = FleetNeeds.VerdictOf(stack, groups, nodes, asked, engine),
            Stack = stack,
            Machines = Machines,
            Asked = asked,
            Groups = groups,
            Causes = CauseFinder.Find(groups, engine.Catalog),
        };
    }

    /// <summary>Finds the machines that can carry a completed stack. The report lists what the completer assumed.</summary>
    /// <param name="completion">The stack and what was added to it.</param>
    /// <param name="engine">The engine; null for <see cref="RulesEngine.Default"/>.</param>
    /// <param name="progress">Receives the number of <see cref="Groups"/> judged so far; null for no reports.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <returns>The report, with <see cref="FleetReport.Assumed"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="completion"/> is null.</exception>
    /// <exception cref="InputException">As for a stack without assumptions.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public FleetReport Judge(
        Completion completion, RulesEngine? engine = null, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(completion);
        return Judge(completion.Stack, engine, progress, cancellation) with { Assumed = completion.Assumed };
    }

    private static MachineGroup GroupOf(List<HardwareProfile> machines, HashSet<string> taken)
    {
        string[] names = new string[machines.Count];
        long count = 0;
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = machines[i].Name;
            count += machines[i].Nodes ?? 1;
        }

        int nodes = (int)Math.Min(count, MaximumMachines + 1);
        return new MachineGroup
        {
            Name = Unique(names[0], taken),
            Count = nodes,
            Names = new ValueList<string>(names),
            Profile = machines[0] with { Nodes = nodes },
        };
    }

    private static string Unique(string name, HashSet<string> taken)
    {
        string unique = name;
        for (int number = 2; !taken.Add(unique); number++)
        {
            unique = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name} ({number})");
        }

        return unique;
    }
}
