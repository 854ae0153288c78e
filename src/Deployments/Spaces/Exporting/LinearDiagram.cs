using System.Globalization;
using Deployments.Diagrams.Logic;
using Deployments.Text;

namespace Deployments.Spaces.Exporting;

/// <summary>
/// A linear constraint as a decision diagram, for languages without sums: at each level a node for each rest of the bound that still decides anything.
/// </summary>
internal sealed class LinearDiagram
{
    public const int False = 0;
    public const int True = 1;

    private const int MaximumNodes = 1_000_000;

    private readonly List<Node> nodes = [new(-1, []), new(-1, [])];

    private LinearDiagram()
    {
    }

    /// <summary>The node of the whole constraint.</summary>
    public int Root { get; private set; }

    /// <summary>The number of nodes, the two leaves among them; children come before their parents.</summary>
    public int Count => nodes.Count;

    /// <summary>The variable that a node decides.</summary>
    public int VariableOf(int node) => nodes[node].Variable;

    /// <summary>The next node for each value of the variable.</summary>
    public ReadOnlySpan<int> ChildrenOf(int node) => nodes[node].Children;

    /// <summary>The child nodes, ascending, each with the values that lead to it as bits.</summary>
    public IEnumerable<(int Child, ulong Values)> BranchesOf(int node)
    {
        var branches = new SortedDictionary<int, ulong>();
        for (int value = 0; value < nodes[node].Children.Length; value++)
        {
            int child = nodes[node].Children[value];
            branches[child] = branches.GetValueOrDefault(child) | (1UL << value);
        }

        return branches.Select(static b => (b.Key, b.Value));
    }

    /// <summary>The diagram of a constraint.</summary>
    /// <exception cref="InputException">It has too many nodes.</exception>
    public static LinearDiagram Of(LinearConstraint constraint, CancellationToken cancellation)
    {
        int[] variables = [.. constraint.Weights.Keys];
        int levels = variables.Length;
        long[] least = new long[levels + 1];
        long[] most = new long[levels + 1];
        for (int level = levels - 1; level >= 0; level--)
        {
            long[] weights = constraint.Weights[variables[level]];
            least[level] = least[level + 1] + weights.Min();
            most[level] = most[level + 1] + weights.Max();
        }

        // Downwards: the rests of the bound at each level that still decide anything.
        var left = new SortedSet<long>[levels];
        int total = 0;
        for (int level = 0; level < levels; level++)
        {
            cancellation.ThrowIfCancellationRequested();
            left[level] = [];
            IEnumerable<long> reached = level == 0 ? [constraint.Bound]
                : left[level - 1].SelectMany(l => constraint.Weights[variables[level - 1]].Distinct().Select(w => l - w));
            left[level].UnionWith(reached.Where(l => l >= least[level] && l < most[level]));
            total += left[level].Count;
            if (total > MaximumNodes)
            {
                throw new InputException(
                    string.Create(CultureInfo.InvariantCulture, $"a sum over {levels} variables takes more than {MaximumNodes} nodes to write out"),
                    null, "export to clingo, which knows sums");
            }
        }

        // Upwards: nodes with the same children are one.
        var diagram = new LinearDiagram();
        Dictionary<long, int> below = [];
        for (int level = levels - 1; level >= 0; level--)
        {
            long[] weights = constraint.Weights[variables[level]];
            var own = new Dictionary<long, int>();
            var known = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (long capacity in left[level])
            {
                int[] children = Array.ConvertAll(weights, w => Leaf(capacity - w, least[level + 1], most[level + 1]) ?? below[capacity - w]);
                own[capacity] = diagram.NodeFor(variables[level], children, known);
            }

            below = own;
        }

        diagram.Root = Leaf(constraint.Bound, least[0], most[0]) ?? below[constraint.Bound];
        return diagram;
    }

    private static int? Leaf(long capacity, long least, long most) => capacity < least ? False : capacity >= most ? True : null;

    private int NodeFor(int variable, int[] children, Dictionary<string, int> known)
    {
        if (Array.TrueForAll(children, c => c == children[0]))
        {
            return children[0];
        }

        string key = string.Join(',', children);
        if (!known.TryGetValue(key, out int node))
        {
            node = nodes.Count;
            nodes.Add(new Node(variable, children));
            known.Add(key, node);
        }

        return node;
    }

    private readonly record struct Node(int Variable, int[] Children);
}
