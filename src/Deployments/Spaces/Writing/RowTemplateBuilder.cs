using System.Numerics;
using System.Text;
using Deployments.Diagrams.Logic;
using Deployments.Knowledge;
using Deployments.Spaces.Compiling;

namespace Deployments.Spaces.Writing;

/// <summary>Builds a row template piece by piece.</summary>
internal sealed class RowTemplateBuilder(CompiledTemplate space)
{
    private readonly FormulaPool formulas = space.Variables.Formulas;
    private readonly List<RowPiece> pieces = [];
    private readonly List<RowCut> cuts = [];
    private readonly List<int> openers = [];
    private readonly List<int> derived =
        [.. Enumerable.Range(space.Variables.Variables.Count, space.Variables.NameCount).Select(space.Variables.Formulas.DefinitionOf)];

    /// <summary>The index of the next piece.</summary>
    public int Next => pieces.Count;

    /// <summary>Writes the same text in every row.</summary>
    public void Always(string text) => Value(RowPiece.NoVariable, [text]);

    /// <summary>Writes one of several texts, by the value of a variable.</summary>
    public void Value(int variable, IEnumerable<string> ofValues) =>
        pieces.Add(new RowPiece(variable, [.. ofValues.Select(Encoding.UTF8.GetBytes)]));

    /// <summary>Writes a text in rows for which a formula holds.</summary>
    public void When(int formula, string text)
    {
        if (formula == FormulaPool.False)
        {
            return;
        }

        if (formulas.KindOf(formula) == FormulaKind.Literal)
        {
            (int variable, ulong values) = formulas.LiteralOf(formula);
            Value(variable, Enumerable.Range(0, BitOperations.PopCount(formulas.DomainOf(variable))).Select(v => (values >> v & 1) != 0 ? text : ""));
            return;
        }

        if (formula == FormulaPool.True)
        {
            Always(text);
            return;
        }

        int known = derived.IndexOf(formula);
        if (known < 0)
        {
            known = derived.Count;
            derived.Add(formula);
        }

        Value(space.Variables.Variables.Count + known, ["", text]);
    }

    /// <summary>Writes the components of a group by layer, each by its text; the components of one layer that one variable chooses are one piece.</summary>
    public void Components(GroupPlan group, Func<Component, string> textOf)
    {
        var done = new bool[group.Present.Length];
        Component[] components = [.. space.Variables.Catalog.Components.Select(c => c.Source)];
        foreach (int c in Enumerable.Range(0, components.Length).OrderBy(c => components[c].Layer).ThenBy(c => c))
        {
            int formula = group.Present[c];
            if (done[c] || formulas.KindOf(formula) != FormulaKind.Literal)
            {
                When(done[c] ? FormulaPool.False : formula, textOf(components[c]));
                continue;
            }

            int variable = formulas.LiteralOf(formula).Variable;
            string[] ofValues = new string[BitOperations.PopCount(formulas.DomainOf(variable))];
            Array.Fill(ofValues, "");
            for (int other = c; other < components.Length; other++)
            {
                if (components[other].Layer != components[c].Layer || formulas.KindOf(group.Present[other]) != FormulaKind.Literal
                    || formulas.LiteralOf(group.Present[other]).Variable != variable)
                {
                    continue;
                }

                done[other] = true;
                ulong values = formulas.LiteralOf(group.Present[other]).Values;
                for (int v = 0; v < ofValues.Length; v++)
                {
                    ofValues[v] += (values >> v & 1) != 0 ? textOf(components[other]) : "";
                }
            }

            Value(variable, ofValues);
        }
    }

    /// <summary>Writes a text in rows for which a formula holds; such a row cannot be expressed when nothing follows.</summary>
    public void Open(int formula, string text)
    {
        openers.Add(pieces.Count);
        When(formula, text);
    }

    /// <summary>Removes the last separator if anything was written since a piece.</summary>
    public void Cut(int from, int length) => cuts.Add(new RowCut(from, pieces.Count, length));

    public RowTemplate Build(string header) => new()
    {
        Header = Encoding.UTF8.GetBytes(header),
        Pieces = [.. pieces],
        Cuts = [.. cuts],
        Openers = [.. openers],
        VariableCount = space.Variables.Variables.Count,
        Derived = [.. derived],
        Formulas = formulas,
    };
}
