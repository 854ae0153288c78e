using Deployments.Inference;

namespace Deployments.Assumptions;

/// <content>What holds, what could be made to hold, and what fits.</content>
internal sealed partial class GapFiller<TTruth, TLogic>
{
    /// <summary>The truth of "the condition holds", where every component that is there works and hardware is at its best.</summary>
    private TTruth Holds(int g, PlannedCondition condition, TTruth[][] there)
    {
        if (condition.IsHardware)
        {
            return condition.Architectures == 0 ? logic.Constant(true) : Suits(g, condition.Architectures);
        }

        if (condition.Parts.Length > 0)
        {
            return Count(condition, part => Holds(g, part, there));
        }

        TTruth holds = condition.CrossesContainers && groups[g].IsContainer ? Holds(groups[g].Host, condition, there) : logic.Constant(false);
        foreach (PlannedProvider provider in condition.Providers)
        {
            for (int from = provider.Anywhere ? 0 : g; from < (provider.Anywhere ? groups.Count : g + 1); from++)
            {
                TTruth own = there[from][provider.Component];
                if (!logic.IsFalse(own))
                {
                    holds = logic.Or(holds, provider.When is null ? own : logic.And(own, Holds(from, provider.When, there)));
                }
            }
        }

        return holds;
    }

    /// <summary>The truth of "enough of the parts are true".</summary>
    private TTruth Count(PlannedCondition condition, Func<PlannedCondition, TTruth> truthOf)
    {
        var reached = new TTruth[condition.Least + 1];
        Array.Fill(reached, logic.Constant(false));
        reached[0] = logic.Constant(true);
        foreach (PlannedCondition part in condition.Parts)
        {
            TTruth truth = truthOf(part);
            for (int n = condition.Least; n > 0; n--)
            {
                reached[n] = logic.Or(reached[n], logic.And(reached[n - 1], truth));
            }
        }

        return reached[condition.Least];
    }

    /// <summary>The truth of "the condition holds by what is written, or additions to the group can make it hold".</summary>
    private TTruth CanFill(int g, PlannedCondition condition)
    {
        TTruth can = Holds(g, condition, written);
        if (!condition.CanBeFilled)
        {
            return can;
        }

        if (condition.Parts.Length > 0)
        {
            return logic.Or(can, Count(condition, part => CanFill(g, part)));
        }

        foreach (PlannedProvider provider in condition.Providers)
        {
            if (provider.When is { CanBeFilled: true } when && !logic.IsFalse(written[g][provider.Component]))
            {
                can = logic.Or(can, logic.And(written[g][provider.Component], CanFill(g, when)));
            }
        }

        foreach (int candidate in condition.Usual)
        {
            can = logic.Or(can, Fits(g, candidate));
        }

        return can;
    }

    /// <summary>The truth of "a part of the condition is written": a component of it, or what ties a component of it to others by name.</summary>
    private TTruth Begun(int g, PlannedCondition condition)
    {
        TTruth begun = logic.Constant(false);
        foreach (PlannedCondition part in condition.Parts)
        {
            begun = logic.Or(begun, Begun(g, part));
        }

        if (condition.Parts.Length > 0 || condition.IsHardware)
        {
            return begun;
        }

        foreach (PlannedProvider provider in condition.Providers)
        {
            begun = provider.When is { CanBeFilled: true } ? logic.Or(begun, written[g][provider.Component]) : begun;
        }

        return logic.Or(logic.Or(begun, Holds(g, condition, written)), BegunByName(g, condition));
    }

    /// <summary>The truth of "something is written that a usual provider of the condition asks for by name".</summary>
    private TTruth BegunByName(int g, PlannedCondition condition)
    {
        TTruth begun = logic.Constant(false);
        foreach (PlannedNeed need in condition.Usual.SelectMany(candidate => plan.NeedsOf[candidate]).Where(static n => n.Condition.IsByName))
        {
            begun = logic.Or(begun, Holds(g, need.Condition, written));
        }

        return begun;
    }

    /// <summary>
    /// The truth of "a component can join what is written on the group": it is new there, its claims are free, an architecture suits, and its needs
    /// can be filled.
    /// </summary>
    private TTruth Fits(int g, int component)
    {
        if (fits.TryGetValue((g, component), out TTruth known))
        {
            return known;
        }

        TTruth truth = logic.And(IsFree(g, component, written[g]), Suits(g, catalog.Components[component].Architectures));
        foreach (PlannedNeed need in plan.NeedsOf[component])
        {
            if (logic.IsFalse(truth))
            {
                break;
            }

            TTruth can = CanFill(g, need.Condition);
            truth = logic.And(truth, need.Beside.Length == 0 ? can : logic.And(can, logic.Or(IsFreeToBegin(g, need), Begun(g, need.Condition))));
        }

        truth = logic.Name(truth);
        fits.Add((g, component), truth);
        return truth;
    }

    /// <summary>The truth of "a component is not on the group, and nothing there claims what it claims".</summary>
    private TTruth IsFree(int g, int component, TTruth[] there)
    {
        TTruth taken = there[component];
        foreach (int rival in plan.RivalsOf[component])
        {
            taken = logic.Or(taken, there[rival]);
        }

        return logic.Not(taken);
    }

    /// <summary>The truth of "the machine can have one of these architectures, and so can all that is written on it and below it".</summary>
    private TTruth Suits(int g, byte architectures)
    {
        byte possible = (byte)(architectures & groups[g].Architectures);
        if (possible == groups[g].Architectures || possible == 0)
        {
            return logic.Constant(possible != 0);
        }

        TTruth suits = logic.Constant(false);
        for (int bit = 0; bit < 8; bit++)
        {
            suits = (possible >> bit & 1) != 0 ? logic.Or(suits, CanHave(g, bit)) : suits;
        }

        return suits;
    }

    private TTruth CanHave(int g, int architecture)
    {
        if ((groups[g].Architectures >> architecture & 1) == 0)
        {
            return logic.Constant(false);
        }

        TTruth unsuited = logic.Constant(false);
        TTruth emulates = logic.Constant(false);
        int host = groups[g].Host;
        foreach (CompiledComponent component in catalog.Components)
        {
            unsuited = (component.Architectures >> architecture & 1) == 0 ? logic.Or(unsuited, written[g][component.Index]) : unsuited;
            emulates = host >= 0 && !groups[g].IsContainer && component.AnyGuestArchitecture ? logic.Or(emulates, written[host][component.Index]) : emulates;
        }

        TTruth can = logic.Not(unsuited);
        return host < 0 ? can : logic.And(can, logic.Or(emulates, CanHave(host, architecture)));
    }
}
