using System.Numerics;
using Deployments.Diagrams.Nodes;
using Deployments.Diagrams.Walking;

namespace Deployments.Diagrams.Covering;

/// <summary>
/// A choice that is made step by step, with the values that each variable can still take so that a whole valid choice remains. Not thread-safe.
/// </summary>
internal sealed class PartialChoice
{
    private readonly CompiledModel compiled;
    private readonly List<ChoicePart> parts = [];
    private readonly ulong[] free;
    private readonly byte[] whole;
    private readonly int[] partOf;
    private readonly int[] placeOf;
    private readonly List<(int Variable, ulong Before)> steps = [];

    public PartialChoice(CompiledModel compiled)
    {
        this.compiled = compiled;
        free = new ulong[compiled.VisibleCount];
        whole = new byte[compiled.VariableCount];
        partOf = new int[free.Length];
        placeOf = new int[free.Length];
        Array.Fill(partOf, -1);
        var pending = new Stack<int>([compiled.Paths.Root]);
        while (pending.TryPop(out int node))
        {
            if (node <= Diagram.True)
            {
                continue;
            }

            if (compiled.Paths.IsProduct(node))
            {
                pending.Push(compiled.Paths.ChildrenOf(node)[0]);
                pending.Push(compiled.Paths.ChildrenOf(node)[1]);
                continue;
            }

            var part = new ChoicePart(compiled.Paths, node, compiled.VisibleCount);
            if (part.Variables is [int only])
            {
                free[only] = part.Allowed(0);
                continue;
            }

            for (int place = 0; place < part.Variables.Count; place++)
            {
                partOf[part.Variables[place]] = parts.Count;
                placeOf[part.Variables[place]] = place;
            }

            parts.Add(part);
            Work += (long)part.NodeCount * part.Variables.Count / 8;
        }
    }

    /// <summary>The number of variables.</summary>
    public int Count => free.Length;

    /// <summary>About how many nodes it takes to make a whole choice.</summary>
    public long Work { get; }

    /// <summary>False when there is no valid choice at all.</summary>
    public bool HasSolution => compiled.Paths.Root != Diagram.False;

    /// <summary>The values of a variable, allowed or not.</summary>
    public int SizeOf(int variable) => compiled.DomainSize(variable);

    /// <summary>True when the values of a variable do not depend on any other.</summary>
    public bool IsFree(int variable) => partOf[variable] < 0;

    /// <summary>True when two variables can depend on each other.</summary>
    public bool AreTied(int one, int other) => partOf[one] >= 0 && partOf[one] == partOf[other];

    /// <summary>The values with which a valid choice remains, one bit each.</summary>
    public ulong Allowed(int variable) => partOf[variable] < 0 ? free[variable] : parts[partOf[variable]].Allowed(placeOf[variable]);

    /// <summary>Gives a variable that has no value yet one of its allowed values.</summary>
    public void Push(int variable, int value)
    {
        steps.Add((variable, free[variable]));
        if (partOf[variable] < 0)
        {
            free[variable] = 1UL << value;
        }
        else
        {
            parts[partOf[variable]].Push(placeOf[variable], value);
        }
    }

    /// <summary>Takes back steps until so many are left.</summary>
    public void PopTo(int left)
    {
        while (steps.Count > left)
        {
            (int variable, ulong before) = steps[^1];
            steps.RemoveAt(steps.Count - 1);
            free[variable] = before;
            if (partOf[variable] >= 0)
            {
                parts[partOf[variable]].Pop();
            }
        }
    }

    /// <summary>True when a whole choice stays valid after one of its variables has changed.</summary>
    public bool IsValidAround(int variable, ReadOnlySpan<byte> choice)
    {
        if (partOf[variable] < 0)
        {
            return true;
        }

        ChoicePart part = parts[partOf[variable]];
        if (part.IsDetermined)
        {
            return part.Contains(choice);
        }

        return compiled.TryComplete(choice, whole) && part.Contains(whole);
    }
}
