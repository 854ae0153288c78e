using System.Numerics;
using Deployments.Collections;
using Deployments.Diagrams.Logic;
using Deployments.Stacks;

namespace Deployments.Spaces.Compiling;

/// <summary>
/// Keeps the physical groups that were made, by the values that decide each, so that stacks share them. Thread-safe: groups are immutable, and a race
/// only makes one twice.
/// </summary>
internal sealed class GroupCache
{
    private const int MaximumKept = 1 << 12;

    private readonly SpaceVariables variables;
    private readonly (int Variable, int Size)[][] deciding;
    private readonly NodeGroup?[][] made;

    private GroupCache(SpaceVariables variables, (int Variable, int Size)[][] deciding, NodeGroup?[][] made)
    {
        this.variables = variables;
        this.deciding = deciding;
        this.made = made;
    }

    /// <summary>The cache of a space; null when a physical group has too many forms to keep.</summary>
    public static GroupCache? TryMake(SpaceVariables variables)
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

        return new GroupCache(variables, [.. deciding], [.. made]);
    }

    /// <summary>The stack of a choice.</summary>
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

    /// <summary>The variables that decide the components of a group and of the groups that it hosts, ascending.</summary>
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
            found.UnionWith(variables.Formulas.FreeVariablesOf([.. plan.Present, .. plan.Features.Values, plan.Exists]));
        }

        return found;
    }
}
