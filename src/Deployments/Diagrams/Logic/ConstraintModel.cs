namespace Deployments.Diagrams.Logic;

/// <summary>
/// Variables with finite domains, clauses of literals, and linear constraints.
/// A hidden variable names a formula: its value follows from the visible variables, so it never changes the number of solutions.
/// </summary>
internal sealed class ConstraintModel
{
    private const int MaximumProduct = 6;

    private readonly HashSet<int> required = [];
    private readonly HashSet<int> defined = [];
    private readonly bool writesClauses;

    /// <summary>Makes a model without constraints.</summary>
    /// <param name="formulas">The formulas and their variables.</param>
    /// <param name="writesClauses">False to leave <see cref="Clauses"/> empty, where the order of the variables is known and nothing is exported.</param>
    public ConstraintModel(FormulaPool formulas, bool writesClauses = true)
    {
        Formulas = formulas;
        VisibleCount = formulas.FreeCount;
        this.writesClauses = writesClauses;
        for (int variable = VisibleCount; variable < formulas.VariableCount; variable++)
        {
            RequireDefinition(variable);
        }
    }

    public FormulaPool Formulas { get; }

    /// <summary>The variables below this number are visible.</summary>
    public int VisibleCount { get; }

    public int VariableCount => Formulas.VariableCount;

    /// <summary>The clauses; literals by ascending variable.</summary>
    public List<Literal[]> Clauses { get; } = [];

    public List<LinearConstraint> Linear { get; } = [];

    /// <summary>The demanded formulas as they were given.</summary>
    public List<int> Demands { get; } = [];

    /// <summary>True when a demand is the constant false.</summary>
    public bool IsContradiction { get; private set; }

    /// <summary>The formula of a hidden variable.</summary>
    public int DefinitionOf(int variable) => Formulas.DefinitionOf(variable);

    /// <summary>Adds a formula as a constraint.</summary>
    public void Demand(int formula)
    {
        if (formula != FormulaPool.True)
        {
            Demands.Add(formula);
            IsContradiction |= formula == FormulaPool.False;
            Require(formula);
        }
    }

    private void Require(int formula)
    {
        if (!writesClauses || formula == FormulaPool.True || !required.Add(formula))
        {
            return;
        }

        switch (Formulas.KindOf(formula))
        {
            case FormulaKind.Constant:
                IsContradiction = true;
                break;
            case FormulaKind.Literal:
                (int variable, ulong values) = Formulas.LiteralOf(formula);
                AddClause([new Literal(variable, values)]);
                break;
            case FormulaKind.And:
                foreach (int part in Formulas.PartsOf(formula).ToArray())
                {
                    Require(part);
                }

                break;
            default:
                RequireAny(formula);
                break;
        }
    }

    /// <summary>A literal equivalent to a formula; adds a hidden variable where there is none yet.</summary>
    public Literal LiteralFor(int formula)
    {
        (int variable, ulong values) = Formulas.LiteralOf(Formulas.Name(formula));
        RequireDefinition(variable);
        return new Literal(variable, values);
    }

    /// <summary>Ties a hidden variable to its formula, once.</summary>
    private void RequireDefinition(int variable)
    {
        if (variable >= VisibleCount && defined.Add(variable))
        {
            int formula = Formulas.DefinitionOf(variable);
            Require(Formulas.Or(Formulas.Literal(variable, 1), formula));
            Require(Formulas.Or(Formulas.Literal(variable, 2), Formulas.Not(formula)));
        }
    }

    private void AddClause(Literal[] clause)
    {
        Clauses.Add(clause);
        foreach (Literal literal in clause)
        {
            RequireDefinition(literal.Variable);
        }
    }

    /// <summary>An equivalent one-literal formula; may add a hidden variable.</summary>
    public int Named(int formula)
    {
        if (Formulas.KindOf(formula) == FormulaKind.Constant)
        {
            return formula;
        }

        Literal literal = LiteralFor(formula);
        return Formulas.Literal(literal.Variable, literal.Values);
    }

    /// <summary>The visible variables that decide a variable: itself, or for a hidden one those that its formula depends on; ascending.</summary>
    public SortedSet<int> VisibleIn(int variable) => variable < VisibleCount ? [variable] : Formulas.FreeVariablesOf(DefinitionOf(variable));

    /// <summary>Multiplies a disjunction out where that stays small; otherwise names its large parts by hidden variables.</summary>
    private void RequireAny(int formula)
    {
        int[] parts = Formulas.PartsOf(formula).ToArray();
        int literals = parts.Count(p => Formulas.KindOf(p) == FormulaKind.Literal);
        int product = 1;
        for (int i = literals; i < parts.Length; i++)
        {
            product = Math.Min(product * Formulas.PartsOf(parts[i]).Length, MaximumProduct + 1);
        }

        if (literals == parts.Length)
        {
            AddClause(Array.ConvertAll(parts, p => new Literal(Formulas.LiteralOf(p).Variable, Formulas.LiteralOf(p).Values)));
        }
        else if (product <= MaximumProduct || literals == parts.Length - 1)
        {
            int last = parts[^1];
            int[] rest = parts[..^1];
            foreach (int inner in Formulas.PartsOf(last).ToArray())
            {
                Require(Formulas.Or([.. rest, inner]));
            }
        }
        else
        {
            for (int i = literals; i < parts.Length; i++)
            {
                Literal literal = LiteralFor(parts[i]);
                parts[i] = Formulas.Literal(literal.Variable, literal.Values);
            }

            Require(Formulas.Or(parts));
        }
    }
}
