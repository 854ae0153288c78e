using Deployments.Diagrams.Logic;
using Deployments.Diagrams.Nodes;

namespace Deployments.Diagrams.Compiling;

/// <summary>Tries several orders of the variables and keeps the smallest diagram.</summary>
internal static class OrderSearch
{
    private const int SmallEnough = 500;

    /// <summary>What each order may take at first.</summary>
    private static readonly CompileLimit First = new(20_000, 500_000);

    /// <summary>Compiles a model in the best order found.</summary>
    /// <param name="model">The constraints.</param>
    /// <param name="groups">The group of each visible variable.</param>
    /// <param name="options">The node budget and what else to try.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The diagram; null when every order takes more nodes than the budget.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static Diagram? Compile(ConstraintModel model, int[] groups, CompileOptions options, CancellationToken cancellation)
    {
        IEnumerable<int[]> orders = Candidates(model, groups);

        // Groups are connected by few variables, so that going through them one by one is the best order as a rule.
        bool hasGroups = groups.Distinct().Skip(1).Any();
        Diagram? best = hasGroups ? null : FirstOf(orders, model, First, options, cancellation);
        best ??= FirstOf(orders, model, new CompileLimit(options.NodeBudget, long.MaxValue), options, cancellation);
        return best is null ? null : Sift(model, best, options, cancellation);
    }

    /// <summary>
    /// The diagram of the first order that stays under a limit, or a smaller one of a later order. Together the later ones may take as long as the first,
    /// and nothing where the first took long.
    /// </summary>
    private static Diagram? FirstOf(
        IEnumerable<int[]> orders, ConstraintModel model, CompileLimit limit, CompileOptions options, CancellationToken cancellation)
    {
        Diagram? best = null;
        foreach (int[] order in orders)
        {
            CompileLimit own = limit with { Nodes = Math.Min(limit.Nodes, options.NodeBudget) };
            Diagram? found = DiagramCompiler.Compile(model, order, own, options, out long steps, cancellation);
            if (best is null && found is null)
            {
                continue;
            }

            limit = new CompileLimit((found ?? best)!.NodeCount - 1, best is not null ? limit.Steps - steps : steps <= First.Steps ? steps : 0);
            best = found ?? best;
            if (best!.NodeCount < SmallEnough || limit.Steps <= 0)
            {
                break;
            }
        }

        return best;
    }

    /// <summary>Moves one variable at a time to another level and keeps what makes the diagram smaller.</summary>
    private static Diagram Sift(ConstraintModel model, Diagram best, CompileOptions options, CancellationToken cancellation)
    {
        for (int round = 0; round < options.SiftingRounds; round++)
        {
            int before = best.NodeCount;
            for (int variable = 0; variable < best.Order.Length; variable++)
            {
                for (int step = 0; step < 8; step++)
                {
                    List<int> order = [.. best.Order];
                    order.Remove(variable);
                    order.Insert(order.Count * step / 7, variable);
                    var smaller = new CompileLimit(best.NodeCount - 1, long.MaxValue);
                    best = DiagramCompiler.Compile(model, [.. order], smaller, options, out _, cancellation) ?? best;
                }
            }

            if (best.NodeCount == before)
            {
                break;
            }
        }

        return best;
    }

    /// <summary>The orders to try, each worked out when it is reached: mostly the first is enough.</summary>
    private static IEnumerable<int[]> Candidates(ConstraintModel model, int[] groups)
    {
        int count = model.VariableCount;
        List<int[]> edges = [.. model.Clauses.Where(c => c.Length > 1).Select(c => Array.ConvertAll(c, l => l.Variable))];
        int[] degree = new int[count];
        int[] weight = new int[count];
        foreach (int[] edge in edges)
        {
            foreach (int variable in edge)
            {
                degree[variable]++;
                weight[variable] += edge.Length;
            }
        }

        int[] natural = [.. Enumerable.Range(0, count)];
        yield return VariableOrder.ByGroup(model, groups, degree);
        yield return [.. natural.OrderByDescending(v => degree[v]).ThenBy(v => v)];
        yield return [.. natural.OrderByDescending(v => weight[v]).ThenBy(v => v)];
        int[] force = VariableOrder.Force(count, edges, natural);
        yield return force;
        yield return VariableOrder.Dissect(count, edges, force);
        yield return VariableOrder.Eliminate(count, edges);
        var random = new Random(1);
        for (int i = 0; i < 2; i++)
        {
            int[] start = [.. natural];
            random.Shuffle(start);
            yield return VariableOrder.Force(count, edges, start);
        }
    }
}
