using Deployments.Collections;
using Deployments.Findings;
using Deployments.FsCheck.Drawing;
using Deployments.FsCheck.Machines;
using Deployments.Hardware;
using Deployments.Shrinking;
using Deployments.Spaces;
using Deployments.Spaces.Costs;
using Deployments.Stacks;
using Deployments.Text;
using Deployments.Validation;
using FsCheck;
using FsCheck.Fluent;

namespace Deployments.FsCheck;

/// <summary>Random stacks and machines for FsCheck. Every one is valid by construction: nothing is drawn and thrown away. Thread-safe.</summary>
public static class Arbitraries
{
    private const string DefaultMachine = "x86-64-server";

    /// <summary>The stacks of a shipped space, each equally likely; shrinks as <see cref="Stacks(Space, SpaceCost?, bool)"/>.</summary>
    /// <param name="space">The id of the space, such as <c>metal</c>. It is compiled once for each hardware and condition.</param>
    /// <param name="hardware">The hardware of every physical group that has no reason to keep its own; null for what the groups state, or unknown.</param>
    /// <param name="where">A condition on the stacks, such as <c>kvm and not ceph</c>; null for none. Shrunk stacks meet it too.</param>
    /// <param name="cost">A stack that costs one more is drawn half as often; null for all equally.</param>
    /// <returns>The arbitrary.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="space"/> is null.</exception>
    /// <exception cref="InputException">There is no such space, it is empty, or the condition names what it does not have.</exception>
    public static Arbitrary<Stack> Stacks(string space, HardwareProfile? hardware = null, string? where = null, SpaceCost? cost = null)
    {
        ArgumentNullException.ThrowIfNull(space);
        return Stacks(NamedSpaces.Of(space, hardware, where), cost);
    }

    /// <summary>The stacks of a space. Drawing one takes microseconds.</summary>
    /// <param name="space">The space.</param>
    /// <param name="cost">A stack that costs one more is drawn half as often; null for all equally.</param>
    /// <param name="leaveSpace">
    /// False to shrink to smaller stacks of the space, so that what a test may rely on holds for them too. True to shrink to any smaller stack that works on
    /// the same hardware: also without what the template requires, and regardless of its conditions.
    /// </param>
    /// <returns>The arbitrary. It shrinks to stacks with fewer groups, fewer or commoner components, fewer machines; see <see cref="StackShrinker"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="space"/> is null.</exception>
    /// <exception cref="InputException">The space is empty.</exception>
    public static Arbitrary<Stack> Stacks(Space space, SpaceCost? cost = null, bool leaveSpace = false)
    {
        ArgumentNullException.ThrowIfNull(space);
        return Arb.From(StackGenerator.Of(space, cost), leaveSpace ? ShrinkerOf(space).Smaller : space.Smaller);
    }

    /// <summary>
    /// Machines that can exist: a shipped profile of which each part (processor, firmware, controller, kernel, memory, disks,
    /// network) comes from a shipped profile of the same architecture, 1 to 12 of them. Shrinks towards the shipped profile <c>plain-server</c>.
    /// </summary>
    /// <returns>The arbitrary.</returns>
    public static Arbitrary<HardwareProfile> Machines() => Arb.From(MachineGenerator.Any, MachineShrinker.Plainer);

    /// <summary>Stacks of a shipped space, each with a machine that carries it; see <see cref="DeployableStacks(Space, SpaceCost?)"/>.</summary>
    /// <param name="space">The id of the space, such as <c>metal</c>. It is compiled once for each hardware and condition.</param>
    /// <param name="hardware">The most capable machine; null for the shipped profile <c>x86-64-server</c>.</param>
    /// <param name="where">A condition on the stacks, such as <c>kvm and not ceph</c>; null for none.</param>
    /// <param name="cost">A stack that costs one more is drawn half as often; null for all equally.</param>
    /// <returns>The arbitrary.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="space"/> is null.</exception>
    /// <exception cref="InputException">There is no such space, it is empty, or the condition names what it does not have.</exception>
    public static Arbitrary<DeployableStack> DeployableStacks(
        string space, HardwareProfile? hardware = null, string? where = null, SpaceCost? cost = null)
    {
        ArgumentNullException.ThrowIfNull(space);
        return DeployableStacks(NamedSpaces.Of(space, hardware ?? HardwareProfiles.Named(DefaultMachine), where), cost);
    }

    /// <summary>
    /// Stacks of a space, each with a machine that carries it: the space's hardware, of which parts are exchanged as long as the stack is valid on it.
    /// Shrinks the stack within the space, then the machine towards a plain one, and only to pairs that are valid.
    /// </summary>
    /// <param name="space">The space, compiled for the most capable machine.</param>
    /// <param name="cost">A stack that costs one more is drawn half as often; null for all equally.</param>
    /// <returns>The arbitrary.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="space"/> is null.</exception>
    /// <exception cref="InputException">The space is empty, or was compiled without hardware.</exception>
    public static Arbitrary<DeployableStack> DeployableStacks(Space space, SpaceCost? cost = null)
    {
        ArgumentNullException.ThrowIfNull(space);
        HardwareProfile best = space.Hardware ?? throw new InputException(
            $"the space '{space.Definition.Id}' was compiled without hardware", null, "give `Space.Compile` the most capable machine that is meant");
        var engine = new RulesEngine(space.Catalog);
        return Arb.From(
            StackGenerator.Of(space, cost).Select(stack => WithoutHardware(stack, best)).SelectMany(
                stack => MachineGenerator.VariantsOf(best, machine => engine.Judge(stack, machine) == Verdict.Valid),
                static (stack, machine) => new DeployableStack(stack, machine)),
            pair => space.Smaller(pair.Stack).Select(stack => pair with { Stack = WithoutHardware(stack, best) })
                .Concat(MachineShrinker.Plainer(pair.Machine).Select(machine => pair with { Machine = machine }))
                .Where(smaller => engine.Judge(smaller.Stack, smaller.Machine) == Verdict.Valid));
    }

    private static StackShrinker ShrinkerOf(Space space) => new(new RulesEngine(space.Catalog), space.Hardware);

    /// <summary>The stack whose groups leave the space's hardware to the caller.</summary>
    private static Stack WithoutHardware(Stack stack, HardwareProfile hardware) => stack with
    {
        Groups = stack.Groups.Select(g => g.Hardware == hardware ? g with { Hardware = null } : g).ToValueList(),
    };
}
