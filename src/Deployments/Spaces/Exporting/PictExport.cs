using Deployments.Spaces.Compiling;
using System.Globalization;
using System.Numerics;
using System.Text;
using Deployments.Diagrams.Logic;
using Deployments.Text;

namespace Deployments.Spaces.Exporting;

/// <summary>
/// Writes a space as a PICT model: a parameter for each variable and a constraint for each demand. PICT knows neither derived values nor sums,
/// so formulas are written out where they are used, and sums as the combinations that exceed the bound. Where that takes too long and the space is small,
/// each combination of values that no valid choice has is forbidden instead.
/// </summary>
internal sealed class PictExport(CompiledTemplate space, TextWriter writer, CancellationToken cancellation)
{
    private const int MaximumTerms = 1_000_000;

    private readonly ConstraintModel model = space.Model;
    private readonly StringBuilder text = new();
    private string[] parameters = [];
    private string[][] values = [];
    private int terms;

    public void Write()
    {
        if (model.VisibleCount == 0)
        {
            throw new InputException($"space '{space.Definition.Id}' leaves nothing to choose, and PICT needs a parameter", null, "add a slot");
        }

        MakeNames();

        // Nothing is written before everything fits the limits.
        try
        {
            model.Demands.ForEach(Add);
            model.Linear.ForEach(Add);
        }
        catch (InputException) when (space.RawCount <= ForbiddenChoices.MaximumChoices)
        {
            text.Clear();
            terms = 0;
            foreach (Literal[] forbidden in ForbiddenChoices.Of(space, cancellation))
            {
                Forbid(forbidden);
            }
        }

        string name = ExportNames.Comment(space.Definition.Id);
        Line($"# Space {name}: {space.Count} rows, one for each valid stack, when asked for every combination: /o:{parameters.Length}");
        for (int v = 0; v < parameters.Length; v++)
        {
            Line($"{parameters[v]}: {string.Join(", ", values[v])}");
        }

        if (text.Length > 0)
        {
            writer.Write('\n');
            writer.Write(text);
        }
    }

    /// <summary>PICT gives most punctuation a meaning, and reads names that look like numbers as numbers.</summary>
    private void MakeNames()
    {
        static bool IsLegal(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or '+';
        static string Clean(ExportNames names, string name) =>
            names.Take(double.TryParse(name, CultureInfo.InvariantCulture, out _) ? "_" + name : name);
        var own = new ExportNames(IsLegal);
        parameters = [.. space.Variables.Variables.Select(v => Clean(own, v.FullName))];
        values = [.. space.Variables.Variables.Select(v =>
        {
            var names = new ExportNames(IsLegal);
            return v.Values.Select(value => Clean(names, value)).ToArray();
        })];
    }

    private void Forbid(Literal[] combination)
    {
        if (combination.Length == 0)
        {
            Contradict();
        }
        else
        {
            Add([], combination);
        }
    }

    private void Add(int demand)
    {
        switch (model.Formulas.KindOf(demand))
        {
            case FormulaKind.Constant when demand == FormulaPool.False:
                Contradict();
                break;
            case FormulaKind.Constant:
                break;
            case FormulaKind.And:
                foreach (int part in model.Formulas.PartsOf(demand).ToArray())
                {
                    Add(part);
                }

                break;
            case FormulaKind.Or:
                Add([.. model.Formulas.PartsOf(demand).ToArray().Select(static part => (part, true))], []);
                break;
            default:
                Add([(demand, true)], []);
                break;
        }
    }

    /// <summary>Keeps a sum within its bound by forbidding each combination that exceeds it.</summary>
    private void Add(LinearConstraint constraint)
    {
        LinearDiagram diagram = LinearDiagram.Of(constraint, cancellation);
        if (diagram.Root == LinearDiagram.False)
        {
            Contradict();
            return;
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<(int Node, Literal[] Path)>([(diagram.Root, [])]);
        while (open.TryPop(out (int Node, Literal[] Path) at))
        {
            if (at.Node == LinearDiagram.False)
            {
                if (known.Add(string.Join(' ', at.Path)))
                {
                    Forbid(at.Path);
                }
            }
            else if (at.Node != LinearDiagram.True)
            {
                int variable = diagram.VariableOf(at.Node);
                ulong domain = model.Formulas.DomainOf(variable);
                long[] weights = constraint.Weights[variable];
                foreach ((int child, ulong own) in diagram.BranchesOf(at.Node).Reverse())
                {
                    // Heavier values are forbidden together with it, which gives fewer and shorter combinations.
                    long least = weights.Where((_, value) => (own >> value & 1) != 0).Min();
                    ulong heavy = weights.Select((w, value) => w >= least ? 1UL << value : 0).Aggregate((a, b) => a | b);
                    open.Push((child, heavy == domain ? at.Path : [.. at.Path, new Literal(variable, heavy)]));
                }

                Spend(1);
            }
        }
    }

    /// <summary>Writes "one of the formulas holds, or one of the literals does not"; parts that are shorter when negated become the premise.</summary>
    private void Add((int Formula, bool Positive)[] some, Literal[] notAll)
    {
        var premises = new List<Action>();
        var conclusions = new List<Action>();
        foreach ((int formula, bool positive) in some)
        {
            if (model.Formulas.KindOf(formula) == FormulaKind.Literal && Forbids(Literal(formula)) is { } others)
            {
                premises.Add(() => Append(others, true));
            }
            else
            {
                conclusions.Add(() => Append(formula, positive));
            }
        }

        foreach (Literal literal in notAll)
        {
            premises.Add(() => Append(literal, true));
        }

        if (conclusions.Count == 0)
        {
            // PICT has no bare negation: the negated last condition becomes the conclusion.
            Literal last = notAll.Length > 0 ? notAll[^1] : Forbids(Literal(some[^1].Formula))!.Value;
            premises.RemoveAt(premises.Count - 1);
            conclusions.Add(() => Append(last, false));
        }

        if (premises.Count > 0)
        {
            text.Append("IF ");
            Join(premises, " AND ");
            text.Append(" THEN ");
        }

        Join(conclusions, " OR ");
        text.Append(";\n");
    }

    private Literal Literal(int formula)
    {
        (int variable, ulong own) = model.Formulas.LiteralOf(formula);
        return new Literal(variable, own);
    }

    /// <summary>The literal of the other values, where they are fewer; null where not, or where the variable is hidden.</summary>
    private Literal? Forbids(Literal literal)
    {
        ulong others = model.Formulas.DomainOf(literal.Variable) & ~literal.Values;
        return literal.Variable < model.VisibleCount && BitOperations.PopCount(others) < BitOperations.PopCount(literal.Values)
            ? literal with { Values = others } : null;
    }

    private void Append(int formula, bool positive)
    {
        FormulaKind kind = model.Formulas.KindOf(formula);
        if (kind == FormulaKind.Literal)
        {
            Append(Literal(formula), positive);
            return;
        }

        text.Append('(');
        Join([.. model.Formulas.PartsOf(formula).ToArray().Select<int, Action>(part => () => Append(part, positive))],
            kind == FormulaKind.And == positive ? " AND " : " OR ");
        text.Append(')');
    }

    private void Append(Literal literal, bool positive)
    {
        if (literal.Variable >= model.VisibleCount)
        {
            Append(model.DefinitionOf(literal.Variable), positive == (literal.Values == 2));
            return;
        }

        ulong domain = model.Formulas.DomainOf(literal.Variable);
        ulong own = positive ? literal.Values : domain & ~literal.Values;
        ulong others = domain & ~own;
        string[] names = values[literal.Variable];
        Spend(BitOperations.PopCount(own));
        text.Append('[').Append(parameters[literal.Variable]);
        if (BitOperations.IsPow2(own))
        {
            text.Append("] = \"").Append(names[BitOperations.TrailingZeroCount(own)]).Append('"');
        }
        else if (BitOperations.IsPow2(others))
        {
            text.Append("] <> \"").Append(names[BitOperations.TrailingZeroCount(others)]).Append('"');
        }
        else
        {
            text.Append("] IN {").AppendJoin(", ", names.Where((_, value) => (own >> value & 1) != 0).Select(static n => $"\"{n}\"")).Append('}');
        }
    }

    private void Join(List<Action> parts, string sign)
    {
        for (int i = 0; i < parts.Count; i++)
        {
            text.Append(i > 0 ? sign : "");
            parts[i]();
        }
    }

    private void Contradict()
    {
        foreach (string value in values[0])
        {
            text.Append(CultureInfo.InvariantCulture, $"[{parameters[0]}] <> \"{value}\";\n");
        }
    }

    private void Spend(int amount)
    {
        cancellation.ThrowIfCancellationRequested();
        terms += amount;
        if (terms > MaximumTerms)
        {
            throw new InputException(
                string.Create(CultureInfo.InvariantCulture,
                    $"without derived values the constraints of space '{space.Definition.Id}' take more than {MaximumTerms} terms"),
                null, "export to UVL, DIMACS or clingo");
        }
    }

    private void Line(FormattableString line)
    {
        cancellation.ThrowIfCancellationRequested();
        writer.Write(FormattableString.Invariant(line));
        writer.Write('\n');
    }
}
