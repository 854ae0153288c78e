using System.Numerics;
using Deployments.Collections;
using Deployments.Diagrams.Logic;
using Deployments.Diagrams.Searching;
using Deployments.Knowledge;
using Deployments.Spaces.Compiling;

namespace Deployments.Spaces.Choosing;

/// <summary>Counts for each component the stacks that have it.</summary>
internal static class RoleCounter
{
    /// <summary>The roles by group, then in the catalogue's order.</summary>
    public static ValueList<ComponentRole> Of(CompiledTemplate space)
    {
        space = space.DecidingComponents();
        BigInteger[][] counts = new Restriction(space.Solutions).Marginals();
        var roles = new List<ComponentRole>();
        foreach ((int group, Component component, int formula) in space.Variables.Installable())
        {
            BigInteger count = formula == FormulaPool.True ? space.Count : CountOf(space.Model.LiteralFor(formula), counts);
            roles.Add(new ComponentRole(
                component.Id, space.Variables.Groups[group].Source.Name, count, count == space.Count && !space.Count.IsZero, formula != FormulaPool.True));
        }

        return roles.ToValueList();
    }

    private static BigInteger CountOf(Literal literal, BigInteger[][] counts)
    {
        BigInteger count = 0;
        for (int value = 0; value < counts[literal.Variable].Length; value++)
        {
            count += (literal.Values >> value & 1) != 0 ? counts[literal.Variable][value] : 0;
        }

        return count;
    }
}
