using System.Runtime.InteropServices;
using Deployments.Diagrams.Logic;
using Deployments.Spaces.Compiling;

namespace Deployments.Spaces.Exporting;

/// <summary>
/// What a space forbids, as combinations of values: each choice that is not valid has exactly one of them. Found by trying every choice; equal rests
/// of choices are merged, so that a combination is as short as the order of the variables allows.
/// </summary>
internal sealed class ForbiddenChoices
{
    /// <summary>The most choices that are tried.</summary>
    public const int MaximumChoices = 1_000_000;

    private const int False = 0;
    private const int True = 1;

    private readonly CompiledTemplate space;
    private readonly CancellationToken cancellation;
    private readonly List<(int Variable, int[] Children)> nodes = [(-1, []), (-1, [])];
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);
    private readonly byte[] choice;

    private ForbiddenChoices(CompiledTemplate space, CancellationToken cancellation)
    {
        this.space = space;
        this.cancellation = cancellation;
        choice = new byte[space.Variables.Variables.Count];
    }

    /// <summary>The combinations, in the order of the variables. Time and memory grow with the number of choices, valid or not.</summary>
    public static IEnumerable<Literal[]> Of(CompiledTemplate space, CancellationToken cancellation)
    {
        var forbidden = new ForbiddenChoices(space, cancellation);
        int root = forbidden.Build(0);
        return forbidden.Paths(root, []);
    }

    private int Build(int variable)
    {
        if (variable == choice.Length)
        {
            return space.Contains(choice) ? True : False;
        }

        cancellation.ThrowIfCancellationRequested();
        int[] children = new int[space.Variables.Variables[variable].Values.Count];
        for (int value = 0; value < children.Length; value++)
        {
            choice[variable] = (byte)value;
            children[value] = Build(variable + 1);
        }

        if (Array.TrueForAll(children, child => child == children[0]))
        {
            return children[0];
        }

        ref int node = ref CollectionsMarshal.GetValueRefOrAddDefault(known, $"{variable}:{string.Join(',', children)}", out bool exists);
        if (!exists)
        {
            node = nodes.Count;
            nodes.Add((variable, children));
        }

        return node;
    }

    private IEnumerable<Literal[]> Paths(int node, Literal[] path)
    {
        if (node == False)
        {
            return [path];
        }

        (int variable, int[] children) = nodes[node];
        return children.Select((child, value) => (child, Values: 1UL << value)).Where(c => c.child != True).GroupBy(c => c.child)
            .SelectMany(same => Paths(same.Key, [.. path, new Literal(variable, same.Aggregate(0UL, (all, c) => all | c.Values))]));
    }
}
