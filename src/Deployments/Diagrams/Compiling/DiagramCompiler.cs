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
/// over variables with many values and on constraints in a canonical form, so that equal rests are found however they came about.
/// Pending work is kept on an explicit stack, so that only memory limits the depth of a model.
/// </remarks>
internal sealed class DiagramCompiler
{
    private const int StepsOfPropagation = 4;
    private const int LeastFormulas = 1_000_000;

    private readonly ConstraintModel model;
    private readonly int[] order;
    private readonly CompileLimit limit;
    private readonly ResidualFormulas formulas;
    private readonly int[] constraints;
    private readonly ResidualTable known;
    private readonly DiagramBuilder builder = new();
    private readonly Propagation propagation;
    private readonly LevelConstraint[] linear;
    private readonly ulong[] full;
    private readonly bool[] silent;
    private readonly CancellationToken cancellation;
    private readonly Action<int>? progress;

    private DiagramCompiler(ConstraintModel model, int[] order, CompileLimit limit, CompileOptions options, CancellationToken cancellation)
    {
        this.model = model;
        this.limit = limit;
        this.cancellation = cancellation;
        progress = options.Progress;
        bool[] isDecided = ConstraintReader.DecidedBy(model, options.Watched);
        this.order = [.. order.Where(v => isDecided[v]), .. order.Where(v => !isDecided[v])];
        int[] levelOf = new int[order.Length];
        for (int level = 0; level < order.Length; level++)
        {
            levelOf[this.order[level]] = level;
        }

        int[] decided = Array.FindAll(this.order, v => isDecided[v]);
        full = Array.ConvertAll(decided, model.Formulas.DomainOf);
        silent = Array.ConvertAll(decided, v => v >= model.VisibleCount && !options.Watched.Contains(v));
        formulas = new ResidualFormulas(full, Math.Min(limit.Steps, Math.Max(options.NodeBudget, LeastFormulas)));
        constraints = new ConstraintReader(model, formulas, levelOf, isDecided).Read(cancellation);
        linear = [.. model.Linear.Select(c => LevelConstraint.Of(c, levelOf))];
        propagation = new Propagation(formulas, linear, full.Length);
        known = new ResidualTable(full);
    }

    /// <summary>The steps that were taken.</summary>
    public long Steps => formulas.Count + (StepsOfPropagation * propagation.Runs);

    private bool IsOverLimit => builder.NodeCount > limit.Nodes || formulas.IsFull || Steps > limit.Steps;

    /// <summary>Compiles a model; null when that takes more than the limit.</summary>
    /// <param name="model">The constraints.</param>
    /// <param name="order">The variables from the first to decide to the last.</param>
    /// <param name="limit">When to give up.</param>
    /// <param name="options">What the diagram is for.</param>
    /// <param name="steps">The steps that were taken.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static Diagram? Compile(
        ConstraintModel model, int[] order, CompileLimit limit, CompileOptions options, out long steps, CancellationToken cancellation)
    {
        var compiler = new DiagramCompiler(model, order, limit, options, cancellation);
        Diagram? diagram = compiler.Run();
        steps = compiler.Steps;
        return diagram;
    }

    private Diagram? Run()
    {
        if (IsOverLimit)
        {
            return null;
        }

        var whole = new Residual(
            [.. Enumerable.Range(0, full.Length)], full, constraints,
            [.. Enumerable.Range(0, linear.Length)], [.. model.Linear.Select(l => l.Bound)]);

        // A constraint can come out as a contradiction that its formula does not show; it has no variable that would bring it up.
        if (model.IsContradiction || constraints.Contains(ResidualFormulas.False) || !propagation.Run(whole, -1, 0))
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

            if (IsOverLimit)
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
        foreach (int constraint in residual.Constraints)
        {
            if (formulas.FirstLevelOf(constraint) == level)
            {
                foreach (ResidualFormulas.Edge edge in formulas.EdgesOf(constraint))
                {
                    Cut(classes, edge.Values);
                }
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

    /// <summary>A residual whose first variable is being given its values.</summary>
    private sealed class Frame(Residual residual, ulong[] classes)
    {
        public Residual Residual => residual;

        public ulong[] Classes => classes;

        public int[] Children { get; } = new int[classes.Length];

        public int Next { get; set; }

        public Branches? Branches { get; set; }
    }
}
