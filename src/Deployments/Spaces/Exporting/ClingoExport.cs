using Deployments.Spaces.Compiling;
using System.Numerics;
using Deployments.Diagrams.Logic;
using Deployments.Spaces.Templates;
using Deployments.Text;

namespace Deployments.Spaces.Exporting;

/// <summary>
/// Writes a space as an answer-set program: <c>v(I,K)</c> says that variable I takes its value K, <c>h(I)</c> that the formula of a hidden
/// variable holds, <c>f(N)</c> that a part of such a formula holds. Only <c>v/2</c> is chosen and shown.
/// </summary>
internal sealed class ClingoExport(CompiledTemplate space, TextWriter writer, CancellationToken cancellation)
{
    private readonly ConstraintModel model = space.Model;
    private readonly HashSet<int> parts = [];
    private readonly Queue<int> open = new();

    public void Write()
    {
        Line($"% Space {ExportNames.Comment(space.Definition.Id)}: {space.Count} answers, one for each valid stack. `clingo 0 -q` counts them.");
        for (int v = 0; v < model.VisibleCount; v++)
        {
            SpaceVariable variable = space.Variables.Variables[v];
            Line($"\n% {ExportNames.Comment($"{variable.Group}: {variable.Name}")}");
            for (int value = 0; value < variable.Values.Count; value++)
            {
                Line($"%   v({v},{value}) {ExportNames.Comment(variable.Values[value])}");
            }

            Line($"1 {{ v({v},0..{variable.Values.Count - 1}) }} 1.");
        }

        WriteDefinitions();
        Line($"\n% What must hold.");
        foreach (Literal[] clause in model.Clauses)
        {
            Line($":- {string.Join(", ", clause.Select(Denial))}.");
        }

        model.Linear.ForEach(Write);
        if (model.IsContradiction)
        {
            Line($":- #true.");
        }

        Line($"\n#show v/2.");
    }

    private void WriteDefinitions()
    {
        if (model.VariableCount > model.VisibleCount)
        {
            Line($"\n% What follows from the choices.");
        }

        for (int v = model.VisibleCount; v < model.VariableCount; v++)
        {
            Define($"h({v})", model.DefinitionOf(v));
        }

        while (open.TryDequeue(out int formula))
        {
            Define(FormattableString.Invariant($"f({formula})"), formula);
        }
    }

    private void Define(FormattableString head, int formula) => Define(FormattableString.Invariant(head), formula);

    private void Define(string head, int formula)
    {
        int[] alternatives = model.Formulas.KindOf(formula) == FormulaKind.Or ? model.Formulas.PartsOf(formula).ToArray() : [formula];
        foreach (int alternative in alternatives)
        {
            int[] all = model.Formulas.KindOf(alternative) == FormulaKind.And ? model.Formulas.PartsOf(alternative).ToArray() : [alternative];
            Line($"{head} :- {string.Join(", ", all.Select(Condition))}.");
        }
    }

    /// <summary>A formula in the body of a rule.</summary>
    private string Condition(int formula)
    {
        if (model.Formulas.KindOf(formula) != FormulaKind.Literal)
        {
            if (parts.Add(formula))
            {
                open.Enqueue(formula);
            }

            return FormattableString.Invariant($"f({formula})");
        }

        (int variable, ulong values) = model.Formulas.LiteralOf(formula);
        ulong others = model.Formulas.DomainOf(variable) & ~values;
        return BitOperations.IsPow2(values) ? Atom(variable, BitOperations.TrailingZeroCount(values))
            : BitOperations.IsPow2(others) ? "not " + Atom(variable, BitOperations.TrailingZeroCount(others))
            : FormattableString.Invariant($"v({variable},({string.Join(';', ValuesOf(values))}))");
    }

    /// <summary>The body atoms for "the variable takes none of the literal's values".</summary>
    private string Denial(Literal literal)
    {
        ulong others = model.Formulas.DomainOf(literal.Variable) & ~literal.Values;
        return BitOperations.IsPow2(others) ? Atom(literal.Variable, BitOperations.TrailingZeroCount(others))
            : string.Join(", ", ValuesOf(literal.Values).Select(value => Negation(literal.Variable, value)));
    }

    private string Atom(int variable, int value) =>
        variable < model.VisibleCount ? FormattableString.Invariant($"v({variable},{value})")
        : FormattableString.Invariant($"{(value == 0 ? "not " : "")}h({variable})");

    private string Negation(int variable, int value) => variable < model.VisibleCount ? "not " + Atom(variable, value) : Atom(variable, 1 - value);

    private void Write(LinearConstraint constraint)
    {
        // clingo has 32-bit numbers, so weights are divided by their common divisor.
        BigInteger divisor = constraint.Weights.Values.SelectMany(w => w).Aggregate(BigInteger.Zero, static (d, w) => BigInteger.GreatestCommonDivisor(d, w));
        long unit = divisor.IsZero ? 1 : (long)divisor;
        long bound = Math.DivRem(constraint.Bound, unit, out long remainder) - (remainder < 0 ? 1 : 0);
        if (constraint.Weights.Values.Sum(w => w.Max(static x => Math.Abs(x)) / unit) > int.MaxValue || Math.Abs(bound) > int.MaxValue)
        {
            throw new InputException("a sum is larger than clingo's numbers of 32 bits", null, "export to DIMACS");
        }

        var terms = new List<string>();
        foreach ((int variable, long[] weights) in constraint.Weights)
        {
            for (int value = 0; value < weights.Length; value++)
            {
                if (weights[value] != 0)
                {
                    terms.Add(FormattableString.Invariant($"{weights[value] / unit},{variable} : {Atom(variable, value)}"));
                }
            }
        }

        Line($":- #sum {{ {string.Join("; ", terms)} }} > {bound}.");
    }

    private static IEnumerable<int> ValuesOf(ulong values)
    {
        for (; values != 0; values &= values - 1)
        {
            yield return BitOperations.TrailingZeroCount(values);
        }
    }

    private void Line(FormattableString text)
    {
        cancellation.ThrowIfCancellationRequested();
        writer.Write(FormattableString.Invariant(text));
        writer.Write('\n');
    }
}
