using System.Numerics;
using Deployments.Collections;
using Deployments.Diagrams.Logic;
using Deployments.Spaces.Compilation;
using Deployments.Stacks;

namespace Deployments.Spaces.Operations;

/// <summary>
/// The physical groups that have been made, by the values that decide each, so that stacks which agree there share them. Groups are immutable,
/// so a race only makes one twice. Thread-safe.
/// </summary>
internal sealed class StackParts
{
    private const int MaximumKept = 1 << 12;

    private readonly SpaceVariables variables;
    private readonly (int Variable, int Size)[][] deciding;
    private readonly NodeGroup?[][] made;

    private StackParts(SpaceVariables variables, (int Variable, int Size)[][] deciding, NodeGroup?[][] made)
    {
        this.variables = variables;
        this.deciding = deciding;
        this.made = made;
    }

    /// <summary>Null where a physical group can take too many forms to keep, or may be missing.</summary>
    public static StackParts? TryMake(SpaceVariables variables)
    {
        var deciding = new List<(int Variable, int Size)[]>();
        var made = new List<NodeGroup?[]>();
        for (int g = 0; g < variables.Groups.Count; g++)
        {
            if (variables.Groups[g].Host >= 0)
            {
                continue;
            }

            (int Variable, int Size)[] own = [.. Deciding(variables, g).Select(v => (v, variables.Variables[v].Values.Count))];
            BigInteger forms = own.Aggregate(BigInteger.One, static (product, variable) => product * variable.Size);
            if (forms > MaximumKept || variables.Groups[g].Exists != FormulaPool.True)
            {
                return null;
            }

            deciding.Add(own);
            made.Add(new NodeGroup?[(int)forms]);
        }

        return new StackParts(variables, [.. deciding], [.. made]);
    }

    /// <summary>The stack that a choice means.</summary>
    public Stack ToStack(ReadOnlySpan<byte> values)
    {
        var groups = new NodeGroup[made.Length];
        for (int g = 0; g < groups.Length; g++)
        {
            int form = 0;
            foreach ((int variable, int size) in deciding[g])
            {
                form = values[variable] < size ? (form * size) + values[variable] : throw new ArgumentException(
                    $"variable '{variables.Variables[variable].Name}' of the choice has no value {values[variable]}", nameof(values));
            }

            groups[g] = made[g][form] ?? (made[g][form] = variables.ToStack(values).Groups[g]);
        }

        return new Stack { Name = variables.Definition.Id, Groups = new ValueList<NodeGroup>(groups) };
    }

    /// <summary>The variables that say what is on a group and on the groups that it hosts.</summary>
    private static SortedSet<int> Deciding(SpaceVariables variables, int physical)
    {
        var found = new SortedSet<int>();
        var hosted = new HashSet<int> { physical };
        for (int g = physical; g < variables.Groups.Count; g++)
        {
            GroupPlan plan = variables.Groups[g];
            if (g != physical && !hosted.Contains(plan.Host))
            {
                continue;
            }

            hosted.Add(g);
            foreach (int formula in plan.Present.Concat(plan.Features.Values).Append(plan.Exists))
            {
                AddVariables(variables.Formulas, formula, found);
            }
        }

        return found;
    }

    private static void AddVariables(FormulaPool formulas, int root, SortedSet<int> found)
    {
        var pending = new Stack<int>([root]);
        while (pending.TryPop(out int formula))
        {
            if (formulas.KindOf(formula) == FormulaKind.Literal)
            {
                found.Add(formulas.LiteralOf(formula).Variable);
            }

            foreach (int part in formulas.PartsOf(formula))
            {
                pending.Push(part);
            }
        }
    }
}
