using Deployments.Contracts;

namespace Deployments.Inference;

/// <summary>Writes what is known of a group's machines into its bit sets: what holds for certain, and what may hold.</summary>
internal static class FactWriter
{
    public static void Write(Evaluation evaluation, int index, Span<ulong> sure, Span<ulong> maybe)
    {
        GroupState group = evaluation.Groups[index];
        FactTable facts = evaluation.Catalog.Facts;
        if (group.Host < 0)
        {
            group.Profile.Certain.CopyTo(sure);
            group.Profile.Possible.CopyTo(maybe);
        }
        else
        {
            sure.Clear();
            maybe.Clear();
            foreach ((int atom, _) in facts.Vendors)
            {
                Set(sure, atom, evaluation.Holds(group.Host, atom));
                Set(maybe, atom, evaluation.MayHold(group.Host, atom));
            }

            foreach ((int atom, QuantityCondition condition) in facts.Quantities)
            {
                bool enough = condition.IsMetBy(group.VirtualAmount(condition.Quantity));
                Set(sure, atom, enough);
                Set(maybe, atom, enough);
            }
        }

        foreach ((int atom, byte bits) in facts.Architectures)
        {
            Set(maybe, atom, (group.Architectures & bits) != 0);
            Set(sure, atom, group.Architectures != 0 && (group.Architectures & ~bits) == 0);
        }

        foreach ((int atom, double minimum) in facts.Nodes)
        {
            Set(sure, atom, group.Nodes >= minimum);
            Set(maybe, atom, group.Nodes is null || group.Nodes >= minimum);
        }
    }

    private static void Set(Span<ulong> state, int atom, bool holds) => state[atom >> 6] |= holds ? 1UL << atom : 0;
}
