using Deployments.Diagrams.Logic;
using Deployments.Spaces.Compiling;
using Deployments.Text;

namespace Deployments.Spaces.Combining;

/// <summary>Intersection, union and difference of spaces over the same variables.</summary>
internal static class SetAlgebra
{
    /// <summary>The stacks of both.</summary>
    public static CompiledTemplate Intersect(CompiledTemplate left, CompiledTemplate right, CancellationToken cancellation) =>
        Combine(left, right, static (formulas, l, r) => formulas.And(l, r), true, true, cancellation);

    /// <summary>The stacks of either.</summary>
    public static CompiledTemplate Union(CompiledTemplate left, CompiledTemplate right, CancellationToken cancellation) =>
        Combine(left, right, static (formulas, l, r) => formulas.Or(l, r), false, false, cancellation);

    /// <summary>The stacks of the left that the right has not.</summary>
    public static CompiledTemplate Except(CompiledTemplate left, CompiledTemplate right, CancellationToken cancellation) =>
        Combine(left, right, static (formulas, l, r) => formulas.And(l, formulas.Not(r)), true, false, cancellation);

    private static CompiledTemplate Combine(
        CompiledTemplate left, CompiledTemplate right, Func<FormulaPool, int, int, int> join, bool keepsLeft, bool keepsRight, CancellationToken cancellation)
    {
        if (!left.Variables.Variables.Equals(right.Variables.Variables))
        {
            throw new InputException(
                $"spaces '{left.Definition.Id}' and '{right.Definition.Id}' have other groups or slots", null, "make both from one definition");
        }

        foreach ((CompiledTemplate space, bool keeps) in new[] { (left, keepsLeft), (right, keepsRight) })
        {
            // A sum can be kept as it is, but its negation or its alternative is no sum.
            if (!keeps && space.Model.Linear.Count > 0)
            {
                throw new InputException(
                    $"in space '{space.Definition.Id}' a sum of memory, disk or processors decides, which cannot be turned round", null,
                    "use machines with more memory for it, or Intersect and counts instead");
            }
        }

        var variables = new SpaceVariables(left.Definition, left.Variables.Catalog, left.Hardware);
        var joined = new ConstraintModel(variables.Formulas);
        var ofLeft = new FormulaCopy(left.Model, variables.Formulas);
        var ofRight = new FormulaCopy(right.Model, variables.Formulas);
        joined.Demand(join(variables.Formulas, ofLeft.Demands(), ofRight.Demands()));
        ofLeft.CopyLinear(joined);
        ofRight.CopyLinear(joined);
        return CompiledTemplate.Compile(variables, joined, left.Hardware, left.Options, cancellation);
    }
}
