using Deployments.Diagrams.Logic;

namespace Deployments.Diagrams.Compiling;

/// <summary>Writes the demands of a model as formulas over levels. Hidden variables that are not decided are replaced by their formulas.</summary>
internal sealed class ConstraintReader(ConstraintModel model, ResidualFormulas formulas, int[] levelOf, bool[] isDecided)
{
    private readonly Dictionary<(int Formula, bool IsNegated), int> known = [];

    /// <summary>
    /// For each variable whether the diagram decides it. Where a hidden variable is neither watched nor part of a sum, its formula stands in its place.
    /// </summary>
    public static bool[] DecidedBy(ConstraintModel model, IReadOnlySet<int> watched)
    {
        var decided = new bool[model.VariableCount];
        for (int variable = 0; variable < decided.Length; variable++)
        {
            decided[variable] = variable < model.VisibleCount || watched.Contains(variable);
        }

        foreach (int variable in model.Linear.SelectMany(static sum => sum.Weights.Keys))
        {
            decided[variable] = true;
        }

        return decided;
    }

    /// <summary>The constraints: the demands, and the definitions of the hidden variables that are decided.</summary>
    /// <returns>Their formulas; without meaning when there were too many.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public int[] Read(CancellationToken cancellation)
    {
        var constraints = new List<int>();
        foreach (int demand in model.Demands.TakeWhile(_ => !formulas.IsFull))
        {
            cancellation.ThrowIfCancellationRequested();
            Split(demand, false, [], constraints);
        }

        for (int variable = model.VisibleCount; variable < model.VariableCount; variable++)
        {
            if (isDecided[variable])
            {
                int definition = model.DefinitionOf(variable);
                constraints.Add(formulas.Any([formulas.Literal(levelOf[variable], 1), Read(definition, false)]));
                constraints.Add(formulas.Any([formulas.Literal(levelOf[variable], 2), Read(definition, true)]));
            }
        }

        return [.. constraints.Distinct().Where(static c => c != ResidualFormulas.True)];
    }

    /// <summary>The constraints that one demand makes.</summary>
    public int[] ReadDemand(int formula)
    {
        var constraints = new List<int>();
        Split(formula, false, [], constraints);
        return [.. constraints.Distinct().Where(static c => c != ResidualFormulas.True)];
    }

    /// <summary>Reads a conjunction part by part, also where it is an alternative to some formulas.</summary>
    private void Split(int formula, bool isNegated, int[] or, List<int> constraints)
    {
        while (model.Formulas.KindOf(formula) == FormulaKind.Literal && !isDecided[model.Formulas.LiteralOf(formula).Variable])
        {
            (int variable, ulong values) = model.Formulas.LiteralOf(formula);
            formula = model.DefinitionOf(variable);
            isNegated ^= values == 1;
        }

        FormulaKind kind = model.Formulas.KindOf(formula);
        if (kind is FormulaKind.And or FormulaKind.Or && (kind == FormulaKind.And) != isNegated)
        {
            foreach (int part in model.Formulas.PartsOf(formula))
            {
                Split(part, isNegated, or, constraints);
            }

            return;
        }

        if (or.Length == 0 && kind is FormulaKind.And or FormulaKind.Or)
        {
            int[] parts = model.Formulas.PartsOf(formula).ToArray();
            int compound = Array.FindIndex(parts, IsCompound);
            if (compound >= 0 && Array.FindLastIndex(parts, IsCompound) == compound)
            {
                int alone = parts[compound];
                int[] rest = [.. parts.Where(p => p != alone).Select(p => Read(p, isNegated))];
                Split(alone, isNegated, rest, constraints);
                return;
            }
        }

        constraints.Add(formulas.Any([.. or, Read(formula, isNegated)]));
    }

    private bool IsCompound(int formula) => model.Formulas.KindOf(formula) != FormulaKind.Literal || !isDecided[model.Formulas.LiteralOf(formula).Variable];

    private int Read(int formula, bool isNegated)
    {
        FormulaKind kind = model.Formulas.KindOf(formula);
        if (kind == FormulaKind.Constant)
        {
            return (formula == FormulaPool.True) != isNegated ? ResidualFormulas.True : ResidualFormulas.False;
        }

        if (known.TryGetValue((formula, isNegated), out int read))
        {
            return read;
        }

        if (kind == FormulaKind.Literal)
        {
            (int variable, ulong values) = model.Formulas.LiteralOf(formula);
            read = isDecided[variable] ? formulas.Literal(levelOf[variable], isNegated ? ~values : values)
                : Read(model.DefinitionOf(variable), isNegated != (values == 1));
        }
        else
        {
            int[] parts = model.Formulas.PartsOf(formula).ToArray();
            for (int i = 0; i < parts.Length; i++)
            {
                parts[i] = Read(parts[i], isNegated);
            }

            read = (kind == FormulaKind.And) != isNegated ? formulas.All(parts) : formulas.Any(parts);
        }

        known.Add((formula, isNegated), read);
        return read;
    }
}
