using Deployments.Diagrams.Logic;
using Deployments.Diagrams.Nodes;

namespace Deployments.Diagrams.Compiling;

/// <summary>Tries several orders of the variables under a growing cap on nodes and keeps the smallest diagram.</summary>
internal static class OrderSearch
{
    private const int FirstCap = 20_000;
    private const int FirstCapOfGroups = 2_000;
    private const int CapByGroup = 2_000_000;
    private const int SmallEnough = 500;

    /// <summary>Compiles a model in the best order found.</summary>
    /// <param name="model">The constraints.</param>
    /// <param name="groups">The group of each visible variable.</param>
    /// <param name="options">The node budget and what else to try.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The diagram; null when every order takes more nodes than the budget.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static Diagram? Compile(ConstraintModel model, int[] groups, CompileOptions options, CancellationToken cancellation)
    {
        bool hasGuests = groups.Distinct().Skip(1).Any();
        List<int[]> orders = Candidates(model, groups);
        int cap = Math.Min(hasGuests ? FirstCapOfGroups : FirstCap, options.NodeBudget);
        Diagram? best = BestOf(orders, model, cap, options, cancellation);
        if (best is null)
        {
            // A model that is large in every order is compiled in one: group by group, and in each the most constrained variables first,
            // since groups are connected by few variables.
            best = BestOf(orders[..1], model, Math.Min(CapByGroup, options.NodeBudget), options, cancellation);
        }

        while (best is null && cap < options.NodeBudget)
        {
            cap = (int)Math.Min((long)cap * 8, options.NodeBudget);
            best = BestOf(orders, model, cap, options, cancellation);
        }

        return best is null ? null : Sift(model, best, options, cancellation);
    }

    private static Diagram? BestOf(List<int[]> orders, ConstraintModel model, int cap, CompileOptions options, CancellationToken cancellation)
    {
        Diagram? best = null;
        foreach (int[] order in orders)
        {
            best = DiagramCompiler.Compile(model, order, best?.NodeCount - 1 ?? cap, options.Progress, cancellation) ?? best;

            // A smaller one would take longer to find than it saves.
            if (best is { NodeCount: < SmallEnough })
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
                    best = DiagramCompiler.Compile(model, [.. order], best.NodeCount - 1, options.Progress, cancellation) ?? best;
                }
            }

            if (best.NodeCount == before)
            {
                break;
            }
        }

        return best;
    }

    private static List<int[]> Candidates(ConstraintModel model, int[] groups)
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
        int[] force = VariableOrder.Force(count, edges, natural);
        List<int[]> orders =
        [
            VariableOrder.ByGroup(model, groups, degree),
            [.. natural.OrderByDescending(v => degree[v]).ThenBy(v => v)],
            [.. natural.OrderByDescending(v => weight[v]).ThenBy(v => v)],
            force,
            VariableOrder.Dissect(count, edges, force),
            VariableOrder.Eliminate(count, edges),
        ];
        var random = new Random(1);
        for (int i = 0; i < 2; i++)
        {
            int[] start = [.. natural];
            random.Shuffle(start);
            orders.Add(VariableOrder.Force(count, edges, start));
        }

        return orders;
    }
}
