using Deployments.Model;
using Deployments.Spaces.Diagrams;
using Deployments.Spaces.Logic;

namespace Deployments.Spaces.Compilation;

/// <summary>Tries several orders of the variables under a growing cap of nodes and keeps the smallest diagram.</summary>
internal static class OrderSearch
{
    private const int FirstCap = 20_000;

    /// <summary>Compiles a model in the best order that is found.</summary>
    /// <exception cref="InputException">Every order takes more nodes than the budget.</exception>
    public static Diagram Compile(ConstraintModel model, SpaceOptions options, CancellationToken cancellation)
    {
        List<int[]> orders = Candidates(model);
        Diagram? best = null;
        int cap = Math.Min(FirstCap, options.NodeBudget);
        while (best is null)
        {
            int limit = cap;
            foreach (int[] order in orders)
            {
                Diagram? diagram = DiagramCompiler.Compile(model, order, limit, options.Progress, cancellation);
                if (diagram is not null && (best is null || diagram.NodeCount < best.NodeCount))
                {
                    best = diagram;
                    limit = diagram.NodeCount;
                }

                // A small diagram is good enough: finding a smaller one would take longer than it saves.
                if (best is { NodeCount: < 500 })
                {
                    break;
                }
            }

            if (best is null && cap >= options.NodeBudget)
            {
                throw new InputException(
                    $"the space takes more than {options.NodeBudget} nodes", null, "narrow it with a condition, or raise the node budget");
            }

            cap = (int)Math.Min((long)cap * 8, options.NodeBudget);
        }

        return Sift(model, best, options, cancellation);
    }

    /// <summary>Moves one variable at a time to another place, keeping what makes the diagram smaller.</summary>
    private static Diagram Sift(ConstraintModel model, Diagram best, SpaceOptions options, CancellationToken cancellation)
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

    private static List<int[]> Candidates(ConstraintModel model)
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
