using System.Text;
using Deployments.Model;
using Deployments.Spaces;
using Deployments.Spaces.Compilation;
using Deployments.Spaces.Logic;

namespace Deployments.Cli.Output.Rows;

/// <summary>Puts the pieces of a row together.</summary>
internal sealed class RowTemplateBuilder(Space space)
{
    private const int Vector = 32;

    private readonly FormulaPool formulas = space.Choices.Formulas;
    private readonly List<RowPiece> pieces = [];
    private readonly List<byte[]> texts = [];
    private readonly List<int> derived = [];

    /// <summary>Writes the same text in every row.</summary>
    public void Always(string text) => When(FormulaPool.True, text);

    /// <summary>Writes one of the texts, by the value of a variable.</summary>
    public void Value(int variable, IEnumerable<string> ofValues)
    {
        pieces.Add(new RowPiece(variable, texts.Count));
        texts.AddRange(ofValues.Select(Encoding.UTF8.GetBytes));
    }

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
            Value(variable, Enumerable.Range(0, space.Variables[variable].Values.Count).Select(v => (values >> v & 1) != 0 ? text : ""));
            return;
        }

        if (formula == FormulaPool.True)
        {
            // The last value of all is always 0. It stands behind those of derived variables, whose number is only known at the end.
            pieces.Add(new RowPiece(int.MaxValue, texts.Count));
            texts.Add(Encoding.UTF8.GetBytes(text));
            return;
        }

        int known = derived.IndexOf(formula);
        if (known < 0)
        {
            known = derived.Count;
            derived.Add(formula);
        }

        Value(space.Variables.Count + known, ["", text]);
    }

    /// <summary>Writes the components of a group, each as the text that it is given; by layer, and what one variable chooses in a layer together.</summary>
    public void Components(GroupPlan group, Func<Component, string> textOf)
    {
        var done = new bool[group.Present.Length];
        Component[] components = [.. space.Choices.Catalog.Components.Select(c => c.Source)];
        foreach (int c in Enumerable.Range(0, components.Length).OrderBy(c => components[c].Layer).ThenBy(c => c))
        {
            int formula = group.Present[c];
            if (done[c] || formulas.KindOf(formula) != FormulaKind.Literal)
            {
                When(done[c] ? FormulaPool.False : formula, textOf(components[c]));
                continue;
            }

            int variable = formulas.LiteralOf(formula).Variable;
            string[] ofValues = new string[space.Variables[variable].Values.Count];
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

    /// <summary>Remembers this place for <see cref="Trim"/>.</summary>
    public void Mark() => pieces.Add(new RowPiece(RowPiece.Mark, 0));

    /// <summary>Remembers the start of the row for <see cref="Trim"/>.</summary>
    public void MarkRow() => pieces.Add(new RowPiece(RowPiece.MarkRow, 0));

    /// <summary>Takes back the last separator, when something was written since the remembered place.</summary>
    public void Trim(int length) => pieces.Add(new RowPiece(RowPiece.Trim, length));

    public RowTemplate Build(string header)
    {
        int stride = Math.Max(1, (texts.Max(t => t.Length) + Vector - 1) / Vector) * Vector;
        byte[] padded = new byte[(texts.Count + 1) * stride];
        for (int i = 0; i < texts.Count; i++)
        {
            texts[i].CopyTo(padded, i * stride);
        }

        RowPiece[] all = [.. pieces.Select(p => p.Variable == int.MaxValue ? p with { Variable = space.Variables.Count + derived.Count } : p)];
        return new RowTemplate(formulas, all, padded, [.. texts.Select(t => t.Length)], [.. derived], space.Variables.Count, stride)
        {
            Header = Encoding.UTF8.GetBytes(header),
        };
    }
}
