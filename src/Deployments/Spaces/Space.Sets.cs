using Deployments.Diagrams.Logic;
using Deployments.Spaces.Compilation;
using Deployments.Text;

namespace Deployments.Spaces;

public sealed partial class Space
{
    /// <summary>The stacks that both spaces have. The spaces may differ in hardware, catalogue and conditions, but must have the same groups and slots.</summary>
    /// <param name="other">The other space.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>A space of its own; its stacks carry this space's hardware.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="InputException">The spaces have other variables, or the diagram gets larger than the budget.</exception>
    public Space Intersect(Space other, CancellationToken cancellation = default) =>
        Combine(other, static (formulas, mine, theirs) => formulas.And(mine, theirs), true, true, cancellation);

    /// <summary>The stacks that either space has. The spaces may differ in hardware, catalogue and conditions, but must have the same groups and slots.</summary>
    /// <param name="other">The other space.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>A space of its own; its stacks carry this space's hardware.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="InputException">The spaces have other variables, sums of sizes decide in one of them, or the diagram gets larger than the budget.</exception>
    public Space Union(Space other, CancellationToken cancellation = default) =>
        Combine(other, static (formulas, mine, theirs) => formulas.Or(mine, theirs), false, false, cancellation);

    /// <summary>The stacks that this space has and the other has not. The spaces may differ in hardware, catalogue and conditions, but must have the same groups and slots.</summary>
    /// <param name="other">The other space.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>A space of its own; its stacks carry this space's hardware.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="InputException">The spaces have other variables, sums of sizes decide in the other, or the diagram gets larger than the budget.</exception>
    public Space Except(Space other, CancellationToken cancellation = default) =>
        Combine(other, static (formulas, mine, theirs) => formulas.And(mine, formulas.Not(theirs)), true, false, cancellation);

    private Space Combine(Space other, Func<FormulaPool, int, int, int> join, bool keepsMine, bool keepsTheirs, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!Variables.Equals(other.Variables))
        {
            throw new InputException($"spaces '{Definition.Id}' and '{other.Definition.Id}' have other groups or slots", null, "make both from one definition");
        }

        foreach ((Space space, bool keeps) in new[] { (this, keepsMine), (other, keepsTheirs) })
        {
            if (!keeps && space.model.Linear.Count > 0)
            {
                throw new InputException(
                    $"in space '{space.Definition.Id}' a sum of memory, disk or processors decides, which cannot be turned round", null,
                    "use machines with more memory for it, or Intersect and counts instead");
            }
        }

        var fresh = new SpaceVariables(Definition, variables.Catalog, Hardware);
        var joined = new ConstraintModel(fresh.Formulas);
        var mine = new FormulaCopy(model, fresh.Formulas);
        var theirs = new FormulaCopy(other.model, fresh.Formulas);
        joined.Demand(join(fresh.Formulas, mine.Demands(), theirs.Demands()));
        mine.CopyLinear(joined);
        theirs.CopyLinear(joined);
        foreach ((_, _, int formula) in fresh.Installable())
        {
            joined.Watch(formula);
        }

        return new Space(fresh, joined, Hardware, Options, cancellation);
    }
}
