using Deployments.Stacks;
using Deployments.Vocabulary;

namespace Deployments.Shrinking;

/// <summary>
/// How large a stack is: by its groups, then its components, then its workloads and waivers, then how rare its components are, then its counts and sizes.
/// Numbers from 0, so no chain of smaller and smaller stacks goes on for ever.
/// </summary>
/// <param name="Groups">The number of groups.</param>
/// <param name="Components">The number of components, over all groups.</param>
/// <param name="Demands">The number of workloads and waivers.</param>
/// <param name="Rarity">The rarity of the components, added up.</param>
/// <param name="Amounts">The machines of all groups, and one for each memory size and number of processors that is stated.</param>
/// <param name="Empty">The number of groups without components; it has no part in the order.</param>
internal readonly record struct StackSize(int Groups, int Components, int Demands, long Rarity, long Amounts, int Empty)
{
    /// <summary>The size of a stack.</summary>
    public static StackSize Of(Stack stack)
    {
        int groups = 0, components = 0, demands = stack.Waivers.Count, empty = 0;
        long rarity = 0, amounts = 0;
        foreach (NodeGroup group in stack.AllGroups())
        {
            groups++;
            components += group.Components.Count;
            demands += group.Runs.Count;
            empty += group.Components.Count == 0 ? 1 : 0;
            foreach (ComponentId component in group.Components)
            {
                rarity += ComponentUse.RarityOf(component);
            }

            amounts += (group.Count ?? 1) + (group.MemoryGiB is null ? 0 : 1) + (group.Cores is null ? 0 : 1);
        }

        return new StackSize(groups, components, demands, rarity, amounts, empty);
    }

    /// <summary>
    /// True for the size of a stack that one of another size is shrunk to: it is smaller, and no group has lost its last component, since nobody deploys
    /// such a group and a test would fail with it for a reason of its own.
    /// </summary>
    public bool IsBelow(StackSize other) => Empty <= other.Empty
        && (Groups, Components, Demands, Rarity, Amounts).CompareTo((other.Groups, other.Components, other.Demands, other.Rarity, other.Amounts)) < 0;
}
