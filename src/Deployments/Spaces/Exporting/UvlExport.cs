using Deployments.Spaces.Compiling;
using System.Globalization;
using System.Numerics;
using Deployments.Diagrams.Logic;
using Deployments.Spaces.Templates;

namespace Deployments.Spaces.Exporting;

/// <summary>
/// Writes a space as a feature model in UVL: a mandatory feature for each slot with an alternative for each value, and abstract features
/// for hidden variables and nodes of sums. Only the Boolean core of the language is used.
/// </summary>
internal sealed class UvlExport(CompiledTemplate space, TextWriter writer, CancellationToken cancellation)
{
    private readonly ConstraintModel model = space.Model;

    // A quoted name may contain no quotes, dots or line breaks; other printable ASCII is kept.
    private readonly ExportNames names = new(static c => c is >= ' ' and <= '~' and not ('"' or '.' or '\'' or '\\'));
    private readonly List<string[]> features = [];
    private string root = "";

    public void Write()
    {
        LinearDiagram[] sums = [.. model.Linear.Select(sum => LinearDiagram.Of(sum, cancellation))];
        Line(0, "features");
        root = Quoted(names.Take(space.Definition.Id));
        Line(1, root + " {abstract}");
        WriteSlots();
        var nodes = new List<string[]>();
        WriteDetermined(sums, nodes);
        Line(0, "constraints");
        foreach (Literal[] clause in model.Clauses)
        {
            Line(1, Text(clause));
        }

        for (int i = 0; i < sums.Length; i++)
        {
            Write(sums[i], nodes[i]);
        }

        if (model.IsContradiction)
        {
            Contradict();
        }
    }

    private void WriteSlots()
    {
        if (model.VisibleCount > 0)
        {
            Line(2, "mandatory");
        }

        for (int v = 0; v < model.VisibleCount; v++)
        {
            SpaceVariable variable = space.Variables.Variables[v];
            string name = names.Take($"{variable.Group}/{variable.Name}");
            Line(3, Quoted(name) + " {abstract}");
            Line(4, "alternative");
            features.Add([.. variable.Values.Select(value => Quoted(names.Take($"{name}={value}")))]);
            Array.ForEach(features[v], feature => Line(5, feature));
        }
    }

    /// <summary>The features of hidden variables and of the nodes of sums: optional in the tree, but determined by the constraints.</summary>
    private void WriteDetermined(LinearDiagram[] sums, List<string[]> nodes)
    {
        for (int v = model.VisibleCount; v < model.VariableCount; v++)
        {
            features.Add([Quoted(names.Take(string.Create(CultureInfo.InvariantCulture, $"formula {v - model.VisibleCount + 1}")))]);
        }

        for (int i = 0; i < sums.Length; i++)
        {
            nodes.Add([.. Enumerable.Range(0, sums[i].Count)
                .Select(n => n <= LinearDiagram.True ? "" : Quoted(names.Take(string.Create(CultureInfo.InvariantCulture, $"sum {i + 1} node {n - 1}"))))]);
        }

        string[] determined = [.. features.Skip(model.VisibleCount).Select(f => f[0]), .. nodes.SelectMany(n => n.Skip(LinearDiagram.True + 1))];
        if (determined.Length > 0)
        {
            Line(2, "optional");
            Array.ForEach(determined, feature => Line(3, feature + " {abstract}"));
        }
    }

    /// <summary>A clause, as <c>a =&gt; b</c> where that is shorter.</summary>
    private string Text(Literal[] clause)
    {
        var premises = new List<string>();
        var conclusions = new List<string>();
        foreach (Literal literal in clause)
        {
            ulong others = model.Formulas.DomainOf(literal.Variable) & ~literal.Values;
            bool negative = literal.Variable >= model.VisibleCount ? literal.Values == 1
                : BitOperations.PopCount(others) < BitOperations.PopCount(literal.Values);
            if (negative)
            {
                premises.Add(Text(literal with { Values = others }, clause.Length > 1));
            }
            else
            {
                conclusions.Add(Text(literal, false));
            }
        }

        string conclusion = string.Join(" | ", conclusions);
        return premises.Count == 0 ? conclusion
            : conclusions.Count == 0 ? $"!({string.Join(" & ", premises)})"
            : $"{string.Join(" & ", premises)} => ({conclusion})";
    }

    private string Text(Literal literal, bool enclose)
    {
        if (literal.Variable >= model.VisibleCount)
        {
            return (literal.Values == 1 ? "!" : "") + features[literal.Variable][0];
        }

        string[] own = [.. features[literal.Variable].Where((_, value) => (literal.Values >> value & 1) != 0)];
        return own.Length == 1 || !enclose ? string.Join(" | ", own) : $"({string.Join(" | ", own)})";
    }

    private void Write(LinearDiagram diagram, string[] nodes)
    {
        for (int node = LinearDiagram.True + 1; node < diagram.Count; node++)
        {
            string[] ways = [.. diagram.BranchesOf(node).Where(static b => b.Child != LinearDiagram.False).Select(b =>
            {
                string values = Text(new Literal(diagram.VariableOf(node), b.Values), true);
                return b.Child == LinearDiagram.True ? values : $"({values} & {nodes[b.Child]})";
            })];
            Line(1, $"{nodes[node]} <=> {(ways.Length == 1 ? ways[0] : $"({string.Join(" | ", ways)})")}");
        }

        if (diagram.Root > LinearDiagram.True)
        {
            Line(1, nodes[diagram.Root]);
        }
        else if (diagram.Root == LinearDiagram.False)
        {
            Contradict();
        }
    }

    /// <summary>Excludes the root, which every configuration has.</summary>
    private void Contradict() => Line(1, "!" + root);

    private static string Quoted(string name) => $"\"{name}\"";

    private void Line(int depth, string text)
    {
        cancellation.ThrowIfCancellationRequested();
        writer.Write(new string('\t', depth));
        writer.Write(text);
        writer.Write('\n');
    }
}
