using System.Numerics;
using Deployments.Diagrams.Logic;
using Deployments.Vocabulary;

namespace Deployments.Spaces.Compiling;

/// <content>A group, its machine and its guests agree on an architecture.</content>
internal sealed partial class StackFormula
{
    private void RequireArchitecture(int g)
    {
        GroupPlan plan = variables.Groups[g];
        bool isOpen = plan.Host < 0 && BitOperations.PopCount((uint)plan.Profile.Architectures) > 1;
        int[] bits = [.. Bits(ArchitectureSet.All.Bits)];
        if (isOpen && !atBest)
        {
            Demand(DemandKind.Architecture, g, [], formulas.Or(formulas.Not(plan.Exists), formulas.And([.. bits.Select(b => Suits(g, b))])));
            return;
        }

        // One architecture after the other, so that where the first suits, the others need no decision.
        int none = plan.Exists;
        foreach (int architecture in bits)
        {
            none = model.Named(formulas.And(none, formulas.Not(Suits(g, architecture))));
        }

        Demand(DemandKind.Architecture, g, [], formulas.Not(none));
    }

    /// <summary>The formula "a group, its machine and its guests can all have an architecture".</summary>
    private int Suits(int g, int architecture)
    {
        if (suits.TryGetValue((g, architecture), out int known))
        {
            return known;
        }

        GroupPlan plan = variables.Groups[g];
        var parts = new List<int>();
        if ((plan.Profile.Architectures >> architecture & 1) == 0)
        {
            parts.Add(FormulaPool.False);
        }

        for (int c = 0; c < plan.Present.Length; c++)
        {
            if ((catalog.Components[c].Architectures >> architecture & 1) == 0)
            {
                parts.Add(formulas.Not(plan.Present[c]));
            }
        }

        for (int guest = 0; guest < variables.Groups.Count; guest++)
        {
            if (variables.Groups[guest].Host == g)
            {
                parts.Add(formulas.Or(formulas.Not(variables.Groups[guest].Exists), EmulatesFor(guest), Suits(guest, architecture)));
            }
        }

        int formula = formulas.And([.. parts]);
        formula = plan.Host >= 0 ? model.Named(formula) : formula;
        suits.Add((g, architecture), formula);
        return formula;
    }

    /// <summary>The formula "the host of a guest runs it whatever its architecture is". A container runs on the processors of its host.</summary>
    private int EmulatesFor(int guest) => variables.Groups[guest].Source.IsContainer ? FormulaPool.False : Emulates(variables.Groups[guest].Host);

    private int Emulates(int g) => formulas.Or(
        [.. Enumerable.Range(0, catalog.Components.Length).Where(c => catalog.Components[c].AnyGuestArchitecture).Select(c => variables.Groups[g].Present[c])]);

    /// <summary>The formula "a group and its hosts can have an architecture".</summary>
    private int MayHave(int g, int architecture)
    {
        int host = variables.Groups[g].Host;
        return host < 0 ? Suits(g, architecture)
            : formulas.And(Suits(g, architecture), formulas.Or(EmulatesFor(g), MayHave(host, architecture)));
    }

    private int ArchitectureFact(int g, byte accepted) => atBest
        ? formulas.Or([.. Bits(accepted).Select(b => MayHave(g, b))])
        : formulas.And([.. Bits((byte)(ArchitectureSet.All.Bits & ~accepted)).Select(b => formulas.Not(MayHave(g, b)))]);
}
