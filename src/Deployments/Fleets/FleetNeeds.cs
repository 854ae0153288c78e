using Deployments.Catalogs;
using Deployments.Collections;
using Deployments.Findings;
using Deployments.Stacks;
using Deployments.Validation;
using Deployments.Vocabulary;

namespace Deployments.Fleets;

/// <summary>The number of machines that a stack asks of a fleet, compared with those that can carry it.</summary>
internal static class FleetNeeds
{
    /// <summary>The machines that the physical groups without hardware of their own ask for; 0 when there is no such group.</summary>
    public static int MachinesAsked(Stack stack, Catalog catalog)
    {
        long asked = 0;
        foreach (NodeGroup group in stack.Groups)
        {
            asked += group.Hardware is not null ? 0 : group.Count ?? LeastNodes(group, catalog);
        }

        return (int)Math.Min(asked, int.MaxValue);
    }

    /// <summary>The verdict on the fleet: how many machines remain when those that cannot carry the stack are left out.</summary>
    public static Verdict VerdictOf(Stack stack, ValueList<JudgedGroup> groups, int nodes, int asked, RulesEngine engine) =>
        Carrying(stack, groups, nodes, asked, Verdict.Valid, engine) >= asked ? Verdict.Valid
        : Carrying(stack, groups, nodes, asked, Verdict.Conditional, engine) >= asked ? Verdict.Conditional : Verdict.Invalid;

    /// <summary>
    /// The number of machines that carry the stack. The guests of a group without a count spread over fewer machines when some are left out, and then more
    /// may have to be left out; so it is judged again until none is.
    /// </summary>
    private static int Carrying(Stack stack, ValueList<JudgedGroup> groups, int nodes, int asked, Verdict worst, RulesEngine engine)
    {
        int carrying = 0;
        foreach (JudgedGroup group in groups)
        {
            carrying += group.Study.Report.Verdict <= worst ? group.Group.Count : 0;
        }

        while (carrying >= asked && carrying < nodes)
        {
            nodes = carrying;
            carrying = 0;
            foreach (JudgedGroup group in groups)
            {
                bool carries = group.Study.Report.Verdict <= worst && engine.Judge(stack, group.Group.Profile with { Nodes = nodes }) <= worst;
                carrying += carries ? group.Group.Count : 0;
            }
        }

        return carrying;
    }

    private static int LeastNodes(NodeGroup group, Catalog catalog)
    {
        int least = 1;
        foreach (ComponentId id in group.Components)
        {
            least = Math.Max(least, catalog.Find(id)?.Minimum?.Nodes ?? 1);
        }

        return least;
    }
}
