namespace Deployments.Diagrams.Logic;

/// <summary>
/// Copies the formulas of one model into the pool of another with the same visible variables. Hidden variables are replaced by their formulas.
/// </summary>
internal sealed class FormulaCopy(ConstraintModel source, FormulaPool target)
{
    private readonly Dictionary<int, int> copies = [];

    /// <summary>The conjunction of all demands of the source, without its sums.</summary>
    public int Demands() => target.And([.. source.Demands.Select(Copy)]);

    /// <summary>Adds the sums of the source to a model.</summary>
    public void CopyLinear(ConstraintModel model)
    {
        foreach (LinearConstraint linear in source.Linear)
        {
            var copy = new LinearConstraint(linear.Bound);
            foreach ((int variable, long[] weights) in linear.Weights)
            {
                for (int value = 0; value < weights.Length; value++)
                {
                    int formula = CopyLiteral(variable, 1UL << value);
                    if (weights[value] != 0 && formula != FormulaPool.False)
                    {
                        Literal literal = model.LiteralFor(formula);
                        copy.Add(literal.Variable, System.Numerics.BitOperations.PopCount(target.DomainOf(literal.Variable)), literal.Values, weights[value]);
                    }
                }
            }

            model.Linear.Add(copy);
        }
    }

    private int Copy(int formula)
    {
        if (!copies.TryGetValue(formula, out int copy))
        {
            copy = source.Formulas.KindOf(formula) switch
            {
                FormulaKind.Constant => formula,
                FormulaKind.Literal => CopyLiteral(source.Formulas.LiteralOf(formula).Variable, source.Formulas.LiteralOf(formula).Values),
                FormulaKind.And => target.And(CopyParts(formula)),
                _ => target.Or(CopyParts(formula)),
            };
            copies.Add(formula, copy);
        }

        return copy;
    }

    private int[] CopyParts(int formula) => Array.ConvertAll(source.Formulas.PartsOf(formula).ToArray(), Copy);

    private int CopyLiteral(int variable, ulong values)
    {
        if (variable < source.VisibleCount)
        {
            return target.Literal(variable, values);
        }

        int definition = target.Name(Copy(source.DefinitionOf(variable)));
        return (values & 3) == 3 ? FormulaPool.True : (values & 2) != 0 ? definition : target.Not(definition);
    }
}
