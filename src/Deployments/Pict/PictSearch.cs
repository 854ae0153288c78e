using Deployments.Collections;
using Deployments.Diagrams.Compiling;
using Deployments.Diagrams.Covering;
using Deployments.Diagrams.Logic;
using Deployments.Diagrams.Walking;
using Deployments.Text;

namespace Deployments.Pict;

/// <summary>
/// Covers a model in two parts: rows without negative values, and rows with one. In each part a sub-model is covered by itself first; its rows become the
/// values of a further variable, which stands for its parameters in the rest.
/// </summary>
internal sealed class PictSearch(PictModel model, CoverOptions options, CancellationToken cancellation)
{
    private const int NodeBudget = 20_000_000;
    private const int MostSubRows = 64;

    private readonly List<PictParameter> parameters = model.Read.Parameters;
    private long tuples;
    private int leastRows;

    /// <summary>Adds the parameters of a model to a pool and reads the constraints.</summary>
    public static List<int> ReadConstraints(PictModel model, FormulaPool formulas)
    {
        model.Read.Parameters.ForEach(p => formulas.AddVariable(p.Values.Count));
        return new PictConstraintReader(model.Text, model.FirstConstraint, model.Read.Parameters, formulas).Read();
    }

    /// <summary>The rows, ordinary ones first.</summary>
    public PictCover Run()
    {
        if (options.SeedRows.Count > 0)
        {
            throw new InputException("a PICT model takes no seed rows", null, "they are for spaces");
        }

        List<byte[]> rows = Part(isNegative: false);
        if (parameters.Exists(static p => p.Values.Any(static v => v.IsNegative)))
        {
            rows.AddRange(Part(isNegative: true));
        }

        int[][] used = [.. parameters.Select(static p => new int[p.Values.Count])];
        return new PictCover(model.Parameters, [.. rows.Select(row => NamesOf(row, used))], tuples, leastRows);
    }

    private List<byte[]> Part(bool isNegative)
    {
        List<byte[]>[] subRows = new List<byte[]>[model.Read.SubModels.Count];
        CompiledModel? plain = subRows.Length > 0 ? Compile(isNegative, []) : null;
        for (int i = 0; i < subRows.Length; i++)
        {
            PictSubModel own = model.Read.SubModels[i];
            var search = new CoverSearch(plain!, [CoverLayer.Of(own.Parameters, own.Strength ?? options.Strength)], cancellation);
            subRows[i] = [.. search.Run(options with { Progress = null }, []).Select(row => (byte[])[.. own.Parameters.Select(p => row[p])])
                .DistinctBy(Convert.ToHexString)];
            if (subRows[i].Count > MostSubRows)
            {
                string names = string.Join(", ", own.Parameters.Select(p => parameters[p].Name));
                throw new InputException(
                    $"the sub-model of {names} takes {subRows[i].Count} rows, and at most {MostSubRows} can be combined with the rest",
                    null, "give it a smaller strength");
            }
        }

        int[] inSubModels = [.. model.Read.SubModels.SelectMany(static s => s.Parameters)];
        IEnumerable<int> whole = Enumerable.Range(0, parameters.Count).Except(inSubModels).Concat(Enumerable.Range(parameters.Count, subRows.Length));
        CoverLayer[] layers = CoverLayer.Of(
            whole, options.Strength, [.. options.Groups.Select(g => CoverLayer.Of(g.Variables.Select(Find), g.Strength))]);
        var cover = new CoverSearch(Compile(isNegative, subRows), layers, cancellation)
        {
            Wanted = isNegative ? [.. parameters.Select(static p => p.Where(static v => v.IsNegative)), .. subRows.Select(NegativeRows)] : null,
            Weights =
            [
                .. parameters.Select(static p => p.Values.Select(static v => v.Weight).ToArray()),
                .. subRows.Select(static s => s.ConvertAll(static _ => 1).ToArray()),
            ],
        };
        List<byte[]> rows = cover.Run(options, []);
        tuples += cover.TupleCount;
        leastRows += cover.LowerBound;
        return rows;
    }

    private CompiledModel Compile(bool isNegative, List<byte[]>[] subRows)
    {
        var formulas = new FormulaPool();
        List<int> demands = ReadConstraints(model, formulas);
        for (int i = 0; i < subRows.Length; i++)
        {
            int variable = formulas.AddVariable(Math.Max(subRows[i].Count, 1));
            int[] own = model.Read.SubModels[i].Parameters;
            for (int row = 0; row < subRows[i].Count; row++)
            {
                int[] values = [.. own.Select((p, place) => formulas.Literal(p, 1UL << subRows[i][row][place]))];
                demands.Add(formulas.Implies(formulas.Literal(variable, 1UL << row), formulas.And(values)));
            }
        }

        int[] negative = [.. parameters.Select((p, i) => formulas.Literal(i, p.Where(static v => v.IsNegative)))];
        if (isNegative)
        {
            demands.Add(formulas.Or(negative));
            demands.AddRange(from i in Enumerable.Range(0, negative.Length)
                             from j in Enumerable.Range(0, i)
                             select formulas.Or(formulas.Not(negative[i]), formulas.Not(negative[j])));
        }
        else
        {
            demands.AddRange(negative.Select(formulas.Not));
        }

        var constraints = new ConstraintModel(formulas);
        demands.ForEach(constraints.Demand);
        return new CompiledModel(constraints, OrderSearch.Compile(
            constraints, new int[constraints.VisibleCount], new CompileOptions(NodeBudget), cancellation) ?? throw new InputException(
                $"the constraints take more than {NodeBudget:N0} nodes", null, "split the model"));
    }

    private ulong NegativeRows(List<byte[]> rows, int subModel)
    {
        int[] own = model.Read.SubModels[subModel].Parameters;
        ulong negative = 0;
        for (int row = 0; row < rows.Count; row++)
        {
            negative |= own.Where((p, place) => parameters[p].Values[rows[row][place]].IsNegative).Any() ? 1UL << row : 0;
        }

        return negative;
    }

    private int Find(string name) => model.Read.Find(name) is var found and >= 0 ? found
        : throw new InputException($"the model has no parameter '{name}'", null, Suggestion.For(name, model.Parameters));

    private ValueList<string> NamesOf(byte[] row, int[][] used) => [.. parameters.Select((parameter, p) =>
    {
        PictValue value = parameter.Values[row[p]];
        string name = value.Names[used[p][row[p]]++ % value.Names.Count];
        return value.IsNegative ? "~" + name : name;
    })];
}
