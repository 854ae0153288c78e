using System.Collections.Frozen;
using System.Numerics;
using Deployments.Diagrams.Logic;

namespace Deployments.Diagrams.Compiling;

/// <summary>
/// Finds single solutions of many sets of constraints over the same variables, without a diagram: constraints are read once, and what was found to have no
/// solution is remembered from one search to the next. Not thread-safe.
/// </summary>
internal sealed class SolutionFinder
{
    private const long MostFormulas = 10_000_000;

    private readonly ResidualFormulas formulas;
    private readonly ConstraintReader reader;
    private readonly Propagation propagation;
    private readonly ResidualTable failed;
    private readonly LinearConstraint[] linear;
    private readonly ulong[] full;
    private readonly int[] definitions;
    private readonly int[] variableAt;
    private readonly ulong[] preferred;
    private readonly byte[] found;
    private CancellationToken cancellation;

    /// <summary>Reads the constraints that every solution fulfils.</summary>
    /// <param name="model">Those constraints, and all sums of any search. It must not change any more.</param>
    /// <param name="order">The visible variables from the first to decide to the last.</param>
    /// <param name="preferred">For each visible variable the values to try first.</param>
    public SolutionFinder(ConstraintModel model, int[] order, ulong[] preferred)
    {
        this.preferred = preferred;
        bool[] isDecided = ConstraintReader.DecidedBy(model, FrozenSet<int>.Empty);
        int[] all = [.. order, .. Enumerable.Range(model.VisibleCount, model.VariableCount - model.VisibleCount)];
        variableAt = [.. all.Where(v => isDecided[v])];
        int[] levelOf = new int[model.VariableCount];
        for (int level = 0; level < variableAt.Length; level++)
        {
            levelOf[variableAt[level]] = level;
        }

        full = Array.ConvertAll(variableAt, model.Formulas.DomainOf);
        found = new byte[full.Length];
        formulas = new ResidualFormulas(full, MostFormulas);
        reader = new ConstraintReader(model, formulas, levelOf, isDecided);
        definitions = reader.Read(CancellationToken.None);
        linear = [.. model.Linear];
        propagation = new Propagation(formulas, Array.ConvertAll(linear, sum => LevelConstraint.Of(sum, levelOf)), full.Length);
        failed = new ResidualTable(full);
    }

    /// <summary>True once there were too many formulas. From then on no solution is found.</summary>
    public bool IsFull => formulas.IsFull;

    /// <summary>The constraints that a formula makes, as <see cref="TryFind"/> takes them.</summary>
    public int[] Read(int formula) => reader.ReadDemand(formula);

    /// <summary>A solution of some constraints; the same at every call.</summary>
    /// <param name="constraints">The constraints beside those of the model.</param>
    /// <param name="sums">The indices of the sums, ascending.</param>
    /// <param name="values">The value of each visible variable.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>False when there is none.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public bool TryFind(IEnumerable<int> constraints, int[] sums, Span<byte> values, CancellationToken cancellationToken)
    {
        cancellation = cancellationToken;
        int[] own = [.. definitions.Concat(constraints).Distinct()];
        if (own.Contains(ResidualFormulas.False))
        {
            return false;
        }

        var whole = new Residual([.. Enumerable.Range(0, full.Length)], full, own, sums, Array.ConvertAll(sums, sum => linear[sum].Bound));
        if (!propagation.Run(whole, -1, 0) || !SolveRest())
        {
            return false;
        }

        for (int level = 0; level < found.Length; level++)
        {
            if (variableAt[level] < values.Length)
            {
                values[variableAt[level]] = found[level];
            }
        }

        return true;
    }

    private bool SolveRest()
    {
        Residual[] parts = [.. propagation.Parts.OrderBy(static part => part.Levels.Length)];
        foreach (Literal free in propagation.Free)
        {
            found[free.Variable] = First(free.Variable, free.Values);
        }

        return Array.TrueForAll(parts, Solve);
    }

    private bool Solve(Residual residual)
    {
        cancellation.ThrowIfCancellationRequested();
        if (formulas.IsFull || failed.TryGet(residual, out _))
        {
            return false;
        }

        int level = residual.Levels[0];
        for (ulong open = residual.Domains[0]; open != 0;)
        {
            byte value = First(level, open);
            open &= ~(1UL << value);
            if (propagation.Run(residual, level, 1UL << value) && SolveRest())
            {
                found[level] = value;
                return true;
            }
        }

        failed.Add(residual, 0);
        return false;
    }

    private byte First(int level, ulong values)
    {
        ulong best = variableAt[level] < preferred.Length ? values & preferred[variableAt[level]] : 0;
        return (byte)BitOperations.TrailingZeroCount(best != 0 ? best : values);
    }
}
