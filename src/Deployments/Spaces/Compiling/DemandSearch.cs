using Deployments.Diagrams.Compiling;
using Deployments.Diagrams.Logic;
using Deployments.Spaces.Templates;
using Deployments.Text;

namespace Deployments.Spaces.Compiling;

/// <summary>Finds choices of a template that break a demand of the rules and fulfil others. Thread-safe.</summary>
internal sealed class DemandSearch
{
    private readonly CompiledTemplate space;
    private readonly SpaceVariables variables;
    private readonly StackDemand[] demands;
    private readonly int[] sums;
    private readonly SolutionFinder finder;
    private readonly int[][] constraints;
    private readonly int[][] variablesOf;
    private readonly int where;
    private readonly Lock gate = new();

    public DemandSearch(CompiledTemplate space)
    {
        this.space = space;
        variables = new SpaceVariables(space.Definition, space.Variables.Catalog, space.Hardware);

        // What is unknown is no error, so each demand is broken for certain: also where unknown facts are taken at their best.
        demands = [.. StackFormula.Demands(variables, atBest: true).DistinctBy(static d => (d.Kind, d.Group, d.Formula, d.Sum))];
        var model = new ConstraintModel(variables.Formulas, writesClauses: false);
        variables.Shape.ForEach(model.Demand);
        where = variables.FormulaOf(space.Definition.Where);
        model.Demand(where);
        sums = new int[demands.Length];
        for (int i = 0; i < demands.Length; i++)
        {
            if (demands[i].Sum is { } sum)
            {
                // A sum stands before its negation.
                sums[i] = model.Linear.Count;
                model.Linear.Add(sum);
                model.Linear.Add(sum.Negation());
            }
        }

        int[] order = [.. space.Solutions.Diagram.Order.Where(v => v < model.VisibleCount)];
        finder = new SolutionFinder(model, order, [.. variables.Variables.Select(Least)]);
        constraints = Array.ConvertAll(demands, d => d.Sum is null ? finder.Read(d.Formula) : []);
        variablesOf = Array.ConvertAll(demands, d => (int[])[.. d.Sum is { } sum
            ? sum.Weights.Keys.Where(v => v < variables.Variables.Count) : variables.Formulas.FreeVariablesOf(d.Formula)]);
    }

    /// <summary>What the rules demand, from the hosts up.</summary>
    public IReadOnlyList<StackDemand> Demands => demands;

    /// <summary>The groups, with formulas for <see cref="Breaking"/>.</summary>
    public IReadOnlyList<GroupPlan> Groups => variables.Groups;

    /// <summary>A small choice that breaks a demand; null when there is none.</summary>
    /// <param name="broken">The number of the demand.</param>
    /// <param name="also">A formula that holds besides.</param>
    /// <param name="isKept">Tells for each other demand whether it must be fulfilled.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="InputException">The space is too large.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public byte[]? Breaking(int broken, int also, Predicate<int> isKept, CancellationToken cancellation)
    {
        lock (gate)
        {
            int[] kept = [.. Enumerable.Range(0, demands.Length).Where(i => i != broken && isKept(i))];
            bool isSum = demands[broken].Sum is not null;
            IEnumerable<int> wanted = kept.SelectMany(i => constraints[i]).Concat(finder.Read(also))
                .Concat(isSum ? [] : finder.Read(variables.Formulas.Not(demands[broken].Formula)));
            int[] wantedSums = [.. kept.Where(i => demands[i].Sum is not null).Select(i => sums[i]).Concat(isSum ? [sums[broken] + 1] : []).Order()];
            byte[] choice = new byte[variables.Variables.Count];
            bool isFound = finder.TryFind(wanted, wantedSums, choice, cancellation);
            return finder.IsFull
                ? throw new InputException($"space '{space.Definition.Id}' is too large to find what breaks its rules", null, "give its slots fewer options")
                : isFound ? choice : null;
        }
    }

    /// <summary>The formula "visible variables take one of some values each".</summary>
    public int FormulaOf(IEnumerable<Literal> literals)
    {
        lock (gate)
        {
            return variables.Formulas.And([.. literals.Select(l => variables.Formulas.Literal(l.Variable, l.Values))]);
        }
    }

    /// <summary>The visible variables that a demand depends on; of a sum those that are in it themselves.</summary>
    public IReadOnlyList<int> VariablesOf(int demand) => variablesOf[demand];

    /// <summary>True for a choice that has one meaning and meets the condition of the template.</summary>
    public bool IsWellFormed(ReadOnlySpan<byte> choice)
    {
        lock (gate)
        {
            return variables.IsWellFormed(choice, where);
        }
    }

    /// <summary>The values that add nothing to a stack.</summary>
    private static ulong Least(SpaceVariable variable)
    {
        ulong least = 0;
        for (int value = 0; value < variable.Values.Count; value++)
        {
            least |= variable.Values[value] is TemplateWords.None or TemplateWords.No ? 1UL << value : 0;
        }

        return least;
    }
}
