using Deployments.Spaces.Compiling;
using System.Globalization;
using System.Numerics;
using Deployments.Diagrams.Logic;
using Deployments.Spaces.Templates;

namespace Deployments.Spaces.Exporting;

/// <summary>
/// Writes a space as DIMACS CNF. A variable of two values is one Boolean, any other is one Boolean for each value, of which exactly one holds.
/// All other variables are determined by these, so the formula has one model for each stack.
/// </summary>
internal sealed class DimacsExport(CompiledTemplate space, TextWriter writer, CancellationToken cancellation)
{
    private readonly ConstraintModel model = space.Model;
    private readonly int[] first = new int[space.Model.VariableCount];
    private readonly List<int> literals = [];
    private int clauses;
    private int booleans;

    public void Write()
    {
        for (int v = 0; v < first.Length; v++)
        {
            int size = SizeOf(v);
            first[v] = booleans + 1;
            booleans += size == 2 ? 1 : size;
            if (v == model.VisibleCount - 1)
            {
                WriteHeader(booleans);
            }

            if (size != 2)
            {
                AddExactlyOne(v, size);
            }
        }

        if (model.VisibleCount == 0)
        {
            WriteHeader(0);
        }

        foreach (Literal[] clause in model.Clauses)
        {
            foreach (Literal literal in clause)
            {
                Add(literal);
            }

            End();
        }

        model.Linear.ForEach(Add);
        if (model.IsContradiction)
        {
            // Not every reader accepts an empty clause.
            booleans = Math.Max(booleans, 1);
            literals.Add(1);
            End();
            literals.Add(-1);
            End();
        }

        Line($"p cnf {booleans} {clauses}");
        int start = 0;
        for (int i = 0; i < literals.Count; i++)
        {
            if (literals[i] == 0)
            {
                Line(string.Join(' ', literals[start..(i + 1)]));
                start = i + 1;
            }
        }
    }

    private int SizeOf(int variable) => BitOperations.PopCount(model.Formulas.DomainOf(variable));

    private void WriteHeader(int visible)
    {
        Line($"c Space {ExportNames.Comment(space.Definition.Id)}: {space.Count} models, one for each valid stack.");
        Line($"c A line `c value B GROUP SLOT = NAME` says that the slot takes the value when Boolean B is true, or false for -B.");
        for (int v = 0; v < model.VisibleCount; v++)
        {
            SpaceVariable variable = space.Variables.Variables[v];
            for (int value = 0; value < variable.Values.Count; value++)
            {
                Line($"c value {BooleanFor(v, value)} {ExportNames.Comment($"{variable.Group} {variable.Name} = {variable.Values[value]}")}");
            }
        }

        string shown = string.Concat(Enumerable.Range(1, visible).Select(static b => string.Create(CultureInfo.InvariantCulture, $"{b} ")));
        Line($"c ind {shown}0");
        Line($"c p show {shown}0");
    }

    private int BooleanFor(int variable, int value) =>
        SizeOf(variable) != 2 ? first[variable] + value : value == 1 ? first[variable] : -first[variable];

    private void AddExactlyOne(int variable, int size)
    {
        literals.AddRange(Enumerable.Range(first[variable], size));
        End();
        for (int a = 0; a < size; a++)
        {
            for (int b = a + 1; b < size; b++)
            {
                literals.Add(-(first[variable] + a));
                literals.Add(-(first[variable] + b));
                End();
            }
        }
    }

    /// <summary>Adds a literal to the open clause.</summary>
    private void Add(Literal literal)
    {
        ulong others = model.Formulas.DomainOf(literal.Variable) & ~literal.Values;
        if (BitOperations.IsPow2(others))
        {
            literals.Add(-BooleanFor(literal.Variable, BitOperations.TrailingZeroCount(others)));
            return;
        }

        for (ulong rest = literal.Values; rest != 0; rest &= rest - 1)
        {
            literals.Add(BooleanFor(literal.Variable, BitOperations.TrailingZeroCount(rest)));
        }
    }

    /// <summary>A Boolean for each node of the constraint's diagram, equal to the next node's for the value that the variable takes.</summary>
    private void Add(LinearConstraint constraint)
    {
        LinearDiagram diagram = LinearDiagram.Of(constraint, cancellation);
        int offset = booleans - LinearDiagram.True;
        booleans += diagram.Count - LinearDiagram.True - 1;
        for (int node = LinearDiagram.True + 1; node < diagram.Count; node++)
        {
            int variable = diagram.VariableOf(node);
            foreach ((int child, ulong values) in diagram.BranchesOf(node))
            {
                Literal unless = new(variable, model.Formulas.DomainOf(variable) & ~values);
                Tie(unless, -(node + offset), child, offset, true);
                Tie(unless, node + offset, child, offset, false);
            }
        }

        if (diagram.Root > LinearDiagram.True)
        {
            literals.Add(diagram.Root + offset);
            End();
        }
        else if (diagram.Root == LinearDiagram.False)
        {
            End();
        }
    }

    private void Tie(Literal unless, int node, int child, int offset, bool positive)
    {
        if (child <= LinearDiagram.True && child == LinearDiagram.True == positive)
        {
            return;
        }

        Add(unless);
        literals.Add(node);
        if (child > LinearDiagram.True)
        {
            literals.Add(positive ? child + offset : -(child + offset));
        }

        End();
    }

    private void End()
    {
        literals.Add(0);
        clauses++;
    }

    private void Line(FormattableString text) => Line(FormattableString.Invariant(text));

    private void Line(string text)
    {
        cancellation.ThrowIfCancellationRequested();
        writer.Write(text);
        writer.Write('\n');
    }
}
