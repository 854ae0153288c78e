using System.Numerics;
using Deployments.Diagrams.Logic;
using Deployments.Diagrams.Nodes;

namespace Deployments.Diagrams.Compiling;

/// <summary>
/// Compiles constraints to a diagram from the top: the first variable of an order gets each value in turn, the value is propagated,
/// the rest is split into independent parts, and a part that was compiled before is reused.
/// </summary>
/// <remarks>
/// Exhaustive search with component caching, as of sharpSAT (Thurley 2006) and of the compilers to decomposable form (Darwiche 2004),
/// over variables with many values and on interned residual clauses, so that equal rests are found however they came about.
/// Pending work is kept on an explicit stack, so that only memory limits the depth of a model.
/// </remarks>
internal sealed class DiagramCompiler
{
    private readonly ConstraintModel model;
    private readonly int[] order;
    private readonly int nodeBudget;
    private readonly ResidualClauses clauses;
    private readonly ResidualTable known;
    private readonly DiagramBuilder builder = new();
    private readonly Propagation propagation;
    private readonly LevelConstraint[] linear;
    private readonly ulong[] full;
    private readonly bool[] silent;
    private readonly CancellationToken cancellation;
    private readonly Action<int>? progress;

    private DiagramCompiler(ConstraintModel model, int[] order, int nodeBudget, Action<int>? progress, CancellationToken cancellation)
    {
        this.model = model;
        this.order = order;
        this.nodeBudget = nodeBudget;
        this.progress = progress;
        this.cancellation = cancellation;
        clauses = new ResidualClauses(order.Length);
        int[] levelOf = new int[order.Length];
        full = new ulong[order.Length];
        silent = Array.ConvertAll(order, model.IsSilent);
        for (int level = 0; level < order.Length; level++)
        {
            levelOf[order[level]] = level;
            full[level] = model.Formulas.DomainOf(order[level]);
        }

        linear = [.. model.Linear.Select(c => Rename(c, levelOf))];
        propagation = new Propagation(clauses, linear, order.Length);
        known = new ResidualTable(full);
        foreach (Literal[] clause in ClauseMerging.Merge(model.Clauses, model.VariableCount))
        {
            Literal[] renamed = Array.ConvertAll(clause, l => new Literal(levelOf[l.Variable], l.Values));
            Array.Sort(renamed, static (x, y) => x.Variable.CompareTo(y.Variable));
            clauses.Intern(renamed);
        }
    }

    /// <summary>Compiles a model; null when it takes more nodes than the budget.</summary>
    /// <param name="model">The constraints.</param>
    /// <param name="order">The variables from the first to decide to the last.</param>
    /// <param name="nodeBudget">The most nodes to make.</param>
    /// <param name="progress">Receives the number of nodes every thousand steps.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static Diagram? Compile(ConstraintModel model, int[] order, int nodeBudget, Action<int>? progress, CancellationToken cancellation) =>
        new DiagramCompiler(model, order, nodeBudget, progress, cancellation).Run();

    private Diagram? Run()
    {
        var whole = new Residual(
            [.. Enumerable.Range(0, order.Length)], full, [.. Enumerable.Range(0, clauses.Count)],
            [.. Enumerable.Range(0, linear.Length)], [.. model.Linear.Select(l => l.Bound)]);
        if (model.IsContradiction || !propagation.Run(whole, -1, 0))
        {
            return builder.Build(Diagram.False, order);
        }

        var frames = new Stack<Frame>();
        var top = new Branches(propagation, silent);
        int root;
        while (!top.Advance(builder, known, out root, out Residual? missing))
        {
            frames.Push(new Frame(missing!, ClassesOf(missing!)));
            if (!Drain(frames))
            {
                return null;
            }
        }

        return builder.Build(root, order);
    }

    /// <summary>Does the pending work; false when it takes too many nodes.</summary>
    private bool Drain(Stack<Frame> frames)
    {
        int steps = 0;
        while (frames.TryPeek(out Frame? frame))
        {
            if ((++steps & 0x3FF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Invoke(builder.NodeCount);
            }

            if (builder.NodeCount > nodeBudget)
            {
                return false;
            }

            if (frame.Branches is { } branches)
            {
                if (!branches.Advance(builder, known, out int node, out Residual? missing))
                {
                    frames.Push(new Frame(missing!, ClassesOf(missing!)));
                    continue;
                }

                frame.Children[frame.Next++] = node;
                frame.Branches = null;
            }
            else if (frame.Next == frame.Classes.Length)
            {
                known.Add(frame.Residual, Decide(frame));
                frames.Pop();
            }
            else if (propagation.Run(frame.Residual, frame.Residual.Levels[0], frame.Classes[frame.Next]))
            {
                frame.Branches = new Branches(propagation, silent);
            }
            else
            {
                frame.Children[frame.Next++] = Diagram.False;
            }
        }

        return true;
    }

    private int Decide(Frame frame)
    {
        Span<byte> values = stackalloc byte[64];
        Span<int> children = stackalloc int[64];
        int count = 0;
        for (ulong domain = frame.Residual.Domains[0]; domain != 0; domain &= domain - 1)
        {
            ulong bit = domain & (~domain + 1);
            int child = frame.Children[Array.FindIndex(frame.Classes, c => (c & bit) != 0)];
            if (child != Diagram.False)
            {
                values[count] = (byte)BitOperations.TrailingZeroCount(bit);
                children[count++] = child;
            }
        }

        int level = frame.Residual.Levels[0];
        return count == 1 && silent[level] ? children[0] : builder.Decide(level, values[..count], children[..count]);
    }

    /// <summary>Splits the values of the first variable into classes that all constraints treat alike.</summary>
    private ulong[] ClassesOf(Residual residual)
    {
        int level = residual.Levels[0];
        var classes = new List<ulong> { residual.Domains[0] };
        foreach (int clause in residual.Clauses)
        {
            if (clauses[clause][0].Variable == level)
            {
                Cut(classes, clauses[clause][0].Values);
            }
        }

        foreach (int index in residual.Linear)
        {
            int place = Array.IndexOf(linear[index].Levels, level);
            if (place >= 0)
            {
                foreach (IGrouping<long, int> weight in Enumerable.Range(0, linear[index].Weights(place).Length).GroupBy(v => linear[index].Weights(place)[v]))
                {
                    Cut(classes, weight.Aggregate(0UL, (mask, value) => mask | (1UL << value)));
                }
            }
        }

        return [.. classes];
    }

    private static void Cut(List<ulong> classes, ulong values)
    {
        for (int i = classes.Count - 1; i >= 0; i--)
        {
            ulong within = classes[i] & values;
            if (within != 0 && within != classes[i])
            {
                classes.Add(classes[i] & ~values);
                classes[i] = within;
            }
        }
    }

    private static LevelConstraint Rename(LinearConstraint constraint, int[] levelOf)
    {
        KeyValuePair<int, long[]>[] terms = [.. constraint.Weights.OrderBy(t => levelOf[t.Key])];
        return new LevelConstraint([.. terms.Select(t => levelOf[t.Key])], [.. terms.Select(t => t.Value)]);
    }

    /// <summary>A residual whose first variable is being given its values.</summary>
    private sealed class Frame(Residual residual, ulong[] classes)
    {
        public Residual Residual => residual;

        public ulong[] Classes => classes;

        public int[] Children { get; } = new int[classes.Length];

        public int Next { get; set; }

        public Branches? Branches { get; set; }
    }

    /// <summary>The independent parts that are left after one value, smallest first, so that a contradiction shows early.</summary>
    private sealed class Branches
    {
        private readonly Residual[] parts;
        private readonly Literal[] free;
        private readonly int[] nodes;
        private int next;

        public Branches(Propagation propagation, bool[] silent)
        {
            parts = [.. propagation.Parts];
            free = [.. propagation.Free.Where(f => !silent[f.Variable])];
            nodes = new int[parts.Length];
            Array.Sort(parts, static (x, y) => x.Levels.Length != y.Levels.Length
                ? x.Levels.Length.CompareTo(y.Levels.Length) : x.Levels[0].CompareTo(y.Levels[0]));
        }

        /// <summary>Continues as far as parts are compiled; false when one must be compiled first.</summary>
        public bool Advance(DiagramBuilder builder, ResidualTable known, out int node, out Residual? missing)
        {
            missing = null;
            node = Diagram.False;
            for (; next < parts.Length; next++)
            {
                if (!known.TryGet(parts[next], out nodes[next]))
                {
                    missing = parts[next];
                    return false;
                }

                if (nodes[next] == Diagram.False)
                {
                    return true;
                }
            }

            node = Join(builder);
            return true;
        }

        /// <summary>Joins the parts by the level of their first variable.</summary>
        private int Join(DiagramBuilder builder)
        {
            var all = new (int Level, int Node)[parts.Length + free.Length];
            for (int i = 0; i < parts.Length; i++)
            {
                all[i] = (parts[i].Levels[0], nodes[i]);
            }

            for (int i = 0; i < free.Length; i++)
            {
                all[parts.Length + i] = (free[i].Variable, builder.Any(free[i].Variable, free[i].Values));
            }

            Array.Sort(all, static (x, y) => x.Level.CompareTo(y.Level));
            int joined = Diagram.True;
            for (int i = all.Length - 1; i >= 0; i--)
            {
                joined = builder.Join(all[i].Node, joined);
            }

            return joined;
        }
    }
}
